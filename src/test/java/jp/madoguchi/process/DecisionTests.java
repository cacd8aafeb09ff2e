package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table per decision: every rule, its boundaries, and what no rule answers. */
class DecisionTests {

    private static final Decided DECIDED = new Decided();

    @AfterAll
    static void everyRuleHasBeenHit() {
        assertThat(DECIDED.untouched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "juminhyo,        5, 5, 5,  3, 24, 14, 08:30, 4",
        "koseki,          5, 5, 10, 3, 24, 14, 08:30, 4",
        "fuhyo,           5, 5, 10, 3, 24, 14, 08:30, 4",
        "something-else,  5, 5, 5,  3, 24, 14, 08:30, 4"
    })
    void deadlines(
            String procedure,
            int contactDays,
            int paymentDays,
            int correctionDays,
            int minimumAfterQuestion,
            int linkHours,
            int draftDays,
            String checkTime,
            int reminderDay) {
        assertThat(DECIDED.rows("Deadlines", Map.of("procedure", procedure)))
                .containsExactly(Map.of(
                        "contactDays", contactDays,
                        "paymentDays", paymentDays,
                        "correctionDays", correctionDays,
                        "minimumAfterQuestion", minimumAfterQuestion,
                        "linkHours", linkHours,
                        "draftDays", draftDays,
                        "checkTime", checkTime,
                        "reminderDay", reminderDay));
    }

    @ParameterizedTest
    @CsvSource({
        "juminhyo,       true,  true,  true,  false",
        "juminhyo-kisai, true,  true,  true,  false",
        "koseki,         true,  true,  false, true",
        "fuhyo,          true,  true,  false, true",
        "mibun,          true,  true,  false, true",
        "nenkin-genkyo,  false, false, true,  false"
    })
    void requirements(String procedure, boolean signature, boolean payment, boolean residence, boolean secondPerson) {
        assertThat(DECIDED.rows("Requirements", Map.of("procedure", procedure)))
                .containsExactly(Map.of(
                        "signatureRequired", signature,
                        "paymentRequired", payment,
                        "reviewGroup", "shinsa",
                        "dispatchGroup", "hasso",
                        "residenceRequired", residence,
                        "secondPersonCheck", secondPerson));
    }

    @Test
    void requirementsOfAnUnknownProcedureAreUnknown() {
        assertThat(DECIDED.rows("Requirements", Map.of("procedure", "passport")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "juminhyo,       ,                    300",
        "juminhyo-kisai, ,                    300",
        "fuhyo,          ,                    300",
        "koseki,         full,                450",
        "koseki,         person,              450",
        "koseki,         closed-full,         750",
        "koseki,         closed-person,       750",
        "koseki,         stated-items,        350",
        "koseki,         closed-stated-items, 450",
        "mibun,          identity,            300",
        "mibun,          single,              300",
        "nenkin-genkyo,  ,                    0"
    })
    void fee(String procedure, @Nullable String kind, int unitFee) {
        assertThat(fees(procedure, kind, LocalDate.of(2026, 6, 1)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("unitFee", unitFee));
    }

    @ParameterizedTest
    @CsvSource({"juminhyo, , 2024-03-31", "koseki, full, 2024-02-29", "koseki, , 2026-06-01", "passport, , 2026-06-01"})
    void noFeeBeforeItsDateOrForAnUnknownKind(String procedure, @Nullable String kind, LocalDate date) {
        assertThat(fees(procedure, kind, date)).isEmpty();
    }

    @Test
    void aFeeIsValidFromItsFirstDay() {
        assertThat(fees("juminhyo", null, LocalDate.of(2024, 4, 1))).hasSize(1);
        assertThat(fees("koseki", "full", LocalDate.of(2024, 3, 1))).hasSize(1);
    }

    @Test
    void aDateMayBeAMomentOfThatDay() {
        var noon = LocalDate.of(2026, 6, 1).atTime(12, 0).atZone(ZoneId.systemDefault());

        assertThat(fees("juminhyo", null, Date.from(noon.toInstant()))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "standard,        1,  2026-06-01, 110",
        "standard,        5,  2026-06-01, 110",
        "standard,        6,  2026-06-01, 180",
        "standard,        12, 2026-06-01, 180",
        "standard,        13, 2026-06-01, 320",
        "standard,        30, 2026-06-01, 320",
        "standard,        31, 2026-06-01, 510",
        "standard,        1,  2024-10-01, 110",
        "standard,        1,  2024-09-30, 94",
        "express,         1,  2026-06-01, 410",
        "express,         1,  2024-09-30, 354",
        "express,         31, 2026-06-01, 910",
        "registered,      1,  2026-06-01, 460",
        "registered,      1,  2024-09-30, 444",
        "specific-record, 1,  2026-06-01, 320",
        "specific-record, 1,  2024-09-30, 254",
        "pigeon,          1,  2026-06-01, 0",
        "standard,        0,  2026-06-01, 0",
        "standard,        1,  2019-09-30, 0"
    })
    void postageIsTheSumOfItsLines(String method, int copies, LocalDate date, int sum) {
        var lines = DECIDED.rows("Postage", Map.of("deliveryMethod", method, "copies", copies, "date", date));

        assertThat(lines.stream().mapToInt(line -> (Integer) line.get("amount")).sum())
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "juminhyo, UNREACHABLE, true,  AUTO_CANCEL",
        "juminhyo, UNREACHABLE, false, CLERK_DECIDES",
        "juminhyo, UNPAID,      true,  AUTO_CANCEL",
        "juminhyo, UNPAID,      false, CLERK_DECIDES",
        "juminhyo, NOT_CORRECTED, true,  AUTO_CANCEL",
        "koseki,   NOT_CORRECTED, false, CLERK_DECIDES",
        "koseki,   UNREACHABLE, true,  CLERK_DECIDES",
        "fuhyo,    UNREACHABLE, true,  CLERK_DECIDES",
        "koseki,   UNPAID,      true,  AUTO_CANCEL",
        "juminhyo, OTHER,       true,  CLERK_DECIDES"
    })
    void cancellationPolicy(String procedure, String reason, boolean delivered, String policy) {
        assertThat(DECIDED.rows(
                        "CancellationPolicy",
                        Map.of("procedure", procedure, "reason", reason, "mailDelivered", delivered)))
                .containsExactly(Map.of("policy", policy));
    }

    /** What our catalogue offers must have a price on any day from now on. */
    @ParameterizedTest
    @ValueSource(strings = {"standard", "express", "registered", "specific-record"})
    void everyDeliveryMethodHasAPriceForAnyNumberOfCopies(String method) {
        for (int copies = 1; copies <= 99; copies++) {
            var inputs = Map.<String, Object>of(
                    "deliveryMethod", method, "copies", copies, "date", LocalDate.of(2027, 1, 4));

            assertThat(DECIDED.rows("Postage", inputs)).isNotEmpty();
        }
    }

    private static List<Map<String, Object>> fees(String procedure, @Nullable String kind, Object date) {
        var inputs = new HashMap<String, Object>();
        inputs.put("procedure", procedure);
        inputs.put("kind", kind);
        inputs.put("date", date);
        return DECIDED.rows("Fee", inputs);
    }
}
