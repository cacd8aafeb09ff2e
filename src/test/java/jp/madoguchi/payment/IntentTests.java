package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.payment.Intent.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntentTests {

    private static final Instant CHARGED = Instant.parse("2026-06-09T14:59:59Z");
    private static final Instant NOW = Instant.parse("2026-06-09T15:00:01Z");

    @Test
    void isAFactOfTheMomentOfTheCharge() {
        var fact = intent(Status.SUCCEEDED, 410, 0, false, null).facts(FactSource.CHECK, NOW);

        assertThat(fact)
                .containsExactly(PaymentFact.money(FactSource.CHECK, FactKind.SUCCEEDED, "pi", 410, "jpy", CHARGED));
    }

    @Test
    void withoutAChargeTimeTheMomentOfAskingCounts() {
        var intent = new Intent("pi", Status.SUCCEEDED, 410, 0, false, "jpy", null, null, null);

        assertThat(intent.facts(FactSource.CHECK, NOW).get(0).occurredAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"CANCELED, CANCELED", "REQUIRES_ACTION, ACTION_REQUIRED", "PROCESSING, PROCESSING"})
    void saysWhereTheAttemptStands(Status status, FactKind kind) {
        assertThat(intent(status, 0, 0, false, null).facts(FactSource.RETURN, NOW))
                .containsExactly(PaymentFact.of(FactSource.RETURN, kind, "pi", NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REQUIRES_PAYMENT_METHOD", "REQUIRES_CONFIRMATION", "REQUIRES_CAPTURE"})
    void hasFailedOnlyWithADecline(Status status) {
        assertThat(intent(status, 0, 0, false, null).facts(FactSource.RETURN, NOW))
                .isEmpty();
        assertThat(intent(status, 0, 0, false, "expired_card").facts(FactSource.RETURN, NOW))
                .containsExactly(PaymentFact.of(FactSource.RETURN, FactKind.FAILED, "pi", NOW)
                        .because("expired_card"));
    }

    @Test
    void holdsExactlyWhatWasAskedForAndWasNotGivenBack() {
        assertThat(intent(Status.SUCCEEDED, 410, 0, false, null).holds(410)).isTrue();
        assertThat(intent(Status.SUCCEEDED, 410, 0, true, null).holds(410)).isTrue();
        assertThat(intent(Status.SUCCEEDED, 410, 0, false, null).holds(411)).isFalse();
        assertThat(intent(Status.SUCCEEDED, 410, 1, false, null).holds(410)).isFalse();
        assertThat(intent(Status.PROCESSING, 410, 0, false, null).holds(410)).isFalse();
        assertThat(new Intent("pi", Status.SUCCEEDED, 410, 0, false, "usd", CHARGED, null, null).holds(410))
                .isFalse();
    }

    private static Intent intent(
            Status status, long received, long refunded, boolean disputed, @Nullable String decline) {
        return new Intent("pi", status, received, refunded, disputed, "jpy", CHARGED, null, decline);
    }
}
