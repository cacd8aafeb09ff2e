package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.at;
import static jp.madoguchi.payment.Facts.charged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeSpanTests {

    private static final Instant CUT_OFF = Instant.parse("2026-06-08T23:30:00Z");

    @Test
    void reachesFromTheFirstToTheLastCharge() {
        var early = charged(1, "pi_1", 410);
        var late = charged(9, "pi_2", 410);

        assertThat(ChargeSpan.of(List.of(position("pi_2", late), position("pi_1", early))))
                .contains(new ChargeSpan(early.occurredAt(), late.occurredAt()));
        assertThat(ChargeSpan.of(List.of(position("pi_1", early))))
                .contains(new ChargeSpan(early.occurredAt(), early.occurredAt()));
    }

    @Test
    void whatWasNoChargeOfTheRequestsOwnDoesNotCount() {
        assertThat(ChargeSpan.of(List.of())).isEmpty();
        assertThat(ChargeSpan.of(List.of(position("pi", at(1, FactKind.FAILED), charged(2, "other", 410)))))
                .isEmpty();
    }

    private static Position position(String intent, PaymentFact... facts) {
        return new Position(TestRequest.until(CUT_OFF).at("cs_1", intent).payment(), KnownFacts.of(facts));
    }
}
