package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every yen of a bank credit belongs to a case, or a person hears of it. */
@ProductTest
class PayoutLinesIT {

    @Autowired
    private PayoutMatching matching;

    @Autowired
    private Payouts payouts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    private Instant start;

    /** What other tests left behind is paid out before. */
    @BeforeEach
    void everythingBeforeIsPaidOut() {
        rehearsal.settle();
        console.tool("/payouts", Map.of());
        matching.match(Instant.EPOCH);
        rehearsal.pass(Duration.ofMinutes(1));
        start = rehearsal.now().toInstant();
    }

    @Test
    void chargeRefundAndDisputeStandUnderTheirCase() {
        var refunded = till.paid(VISA);
        console.refunded(till.request(refunded), 110);
        var contested = till.paid(DISPUTED_LATER);
        console.tool("/payouts", Map.of());

        assertThat(matching.match(start)).isEqualTo(1);

        assertThat(lines(refunded)).containsExactly("charge 410 fee 15", "refund -110 fee 0");
        assertThat(lines(contested)).containsExactly("adjustment -410 fee 0", "charge 410 fee 15");
        var latest = payouts.latest(1_000).stream()
                .filter(payout -> payout.lines().stream().anyMatch(line -> refunded.equals(line.reference())))
                .toList();
        assertThat(latest).singleElement().satisfies(payout -> {
            assertThat(payout.total()).isEqualTo(300);
            assertThat(payout.fees()).isEqualTo(30);
            assertThat(payout.amount()).isEqualTo(270);
        });
    }

    @Test
    void isKeptOnce() {
        var reference = till.paid(VISA);
        console.tool("/payouts", Map.of());

        assertThat(matching.match(start)).isEqualTo(1);
        assertThat(matching.match(start)).isZero();

        assertThat(lines(reference)).containsExactly("charge 410 fee 15");
    }

    @Test
    void aSecondChargeStandsUnderItsCase() {
        var reference = till.paid(VISA);
        var second = console.made(till.request(reference));
        console.tool("/payment_intents/" + second + "/late-charge", Map.of());
        rehearsal.settle();
        console.tool("/payouts", Map.of());

        matching.match(start);

        assertThat(lines(reference)).containsExactly("charge 410 fee 15", "charge 410 fee 15", "refund -410 fee 0");
        assertThat(unmatched(second)).isEmpty();
    }

    @Test
    void callsOutMoneyOfNobodyAndOnlyThat() {
        var reference = till.paid(VISA);
        var stranger = console.strangersPayment(990);
        console.tool("/payouts", Map.of());

        matching.match(start);

        assertThat(unmatched(stranger)).containsExactly("PAYOUT_UNMATCHED 990");
        assertThat(unmatched(String.valueOf(till.request(reference).intentId())))
                .isEmpty();
    }

    private List<String> lines(String reference) {
        return jdbc.sql("""
                        select kind || ' ' || amount || ' fee ' || fee from payout_line
                         where reference = ? order by kind""").param(reference).query(String.class).list();
    }

    private List<String> unmatched(String object) {
        return jdbc.sql("select kind || ' ' || amount from payment_alarm where object_id = ? and kind like 'PAYOUT%'")
                .param(object)
                .query(String.class)
                .list();
    }
}
