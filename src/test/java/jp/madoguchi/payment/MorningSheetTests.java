package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorningSheetTests {

    @Test
    void addsUpWhatStandsInAPart() {
        var part = new MorningSheet.Part(
                "未払い",
                List.of(new MorningSheet.Line("2A2B3-4C5D6", 410, ""), new MorningSheet.Line("pi_1", 1_000, "")));

        assertThat(part.total()).isEqualTo(1_410);
    }

    @Test
    void leadsToACaseOnlyWhereTheSubjectIsOne() {
        assertThat(new MorningSheet.Line("A83E4-FWTP8", 410, "").ofCase()).isTrue();
        assertThat(new MorningSheet.Line("po_ji4INmBrZQ5ukFZq3Nk1oPeu", 410, "").ofCase())
                .isFalse();
    }

    @Test
    void aCreditIsItsLinesWithoutTheProvidersFees() {
        var payout = new Payout(
                "po_1",
                670,
                LocalDate.EPOCH,
                List.of(
                        new Payout.Line("pi_1", "charge", 410, 15, "A83E4-FWTP8"),
                        new Payout.Line("pi_2", "charge", 410, 15, null),
                        new Payout.Line("pi_2", "refund", -120, 0, null)));

        assertThat(payout.total()).isEqualTo(700);
        assertThat(payout.fees()).isEqualTo(30);
        assertThat(payout.addsUp()).isTrue();
    }
}
