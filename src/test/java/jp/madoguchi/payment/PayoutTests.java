package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutTests {

    @Test
    void addsUpWhenWhatItHoldsLessTheFeesArrives() {
        assertThat(arriving(300).addsUp()).isTrue();
        assertThat(arriving(299).addsUp()).isFalse();
    }

    private static Payout arriving(long amount) {
        return new Payout(
                "po",
                amount,
                LocalDate.EPOCH,
                List.of(
                        new Payout.Line("pi", "charge", 410, 15, "AAAAA-AAAAA"),
                        new Payout.Line("re", "refund", -95, 0, "AAAAA-AAAAA")));
    }
}
