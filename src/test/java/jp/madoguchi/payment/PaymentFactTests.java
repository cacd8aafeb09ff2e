package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentFactTests {

    private static final Instant CUT_OFF = Instant.parse("2026-06-15T23:30:00Z");

    @Test
    void countsInWholeSecondsAsTheProviderDoes() {
        var fact = PaymentFact.of(FactSource.CLICK, FactKind.CLICKED, null, Instant.parse("2026-06-09T01:00:00.999Z"));

        assertThat(fact.occurredAt()).isEqualTo(Instant.parse("2026-06-09T01:00:00Z"));
    }

    @Test
    void tellsTheSameWhoeverBringsIt() {
        var told = Facts.charged(1, "pi", 410);

        assertThat(told.sameAs(told.from(FactSource.CHECK, "evt_1"))).isTrue();
        assertThat(told.sameAs(Facts.charged(1, "pi", 411))).isFalse();
        assertThat(told.sameAs(Facts.charged(2, "pi", 410))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CLICKED, false, false",
        "CARD_REGISTERED, true, false",
        "ACTION_REQUIRED, true, true",
        "FAILED, true, true",
        "CANCELED, false, true",
        "SUCCEEDED, false, true",
        "ACCEPTED, false, false"
    })
    void aKindKnowsWhatItIs(FactKind kind, boolean attempt, boolean answersClick) {
        assertThat(kind.attempt()).isEqualTo(attempt);
        assertThat(kind.answersClick()).isEqualTo(answersClick);
    }

    @Test
    void aRequestClosesAtItsCutOffOrBefore() {
        assertThat(request(null).closed(CUT_OFF.minusSeconds(1))).isFalse();
        assertThat(request(null).closed(CUT_OFF)).isTrue();
        assertThat(request(CUT_OFF.minusSeconds(9)).closed(CUT_OFF.minusSeconds(5)))
                .isTrue();
        assertThat(request(null).metadata()).isEqualTo(Map.of("reference", "AAAAA-AAAAA", "payment", "7"));
    }

    @Test
    void aRefundIsPendingUntilTheProviderHasIt() {
        assertThat(refund(null, null).pending()).isTrue();
        assertThat(refund(null, null).undecided()).isTrue();
        assertThat(refund(true, null).pending()).isTrue();
        assertThat(refund(true, "re_1").pending()).isFalse();
        assertThat(refund(false, null).pending()).isFalse();
        assertThat(refund(false, null).undecided()).isFalse();
    }

    @Test
    void aChargeIsOursOnlyIfAllOfItIs() {
        var charge = new ProviderCharge("pi", 410, 0, false, "jpy", Map.of());

        assertThat(charge.sameAs("pi", 410, "jpy")).isTrue();
        assertThat(charge.sameAs("other", 410, "jpy")).isFalse();
        assertThat(charge.sameAs("pi", 411, "jpy")).isFalse();
        assertThat(charge.sameAs("pi", 410, "usd")).isFalse();
    }

    private static Payment request(@Nullable Instant closedAt) {
        return TestRequest.until(CUT_OFF).closed(closedAt).payment();
    }

    private static Refund refund(@Nullable Boolean approved, @Nullable String providerId) {
        var decidedAt = approved == null ? null : CUT_OFF;
        return new Refund(
                1,
                "AAAAA-AAAAA",
                7,
                "pi",
                10,
                "過誤納",
                null,
                "shuno",
                CUT_OFF,
                approved,
                approved == null ? null : "shuno2",
                decidedAt,
                providerId);
    }
}
