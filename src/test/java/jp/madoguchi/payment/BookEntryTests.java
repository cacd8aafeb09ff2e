package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.accepted;
import static jp.madoguchi.payment.Facts.charged;
import static jp.madoguchi.payment.Facts.contested;
import static jp.madoguchi.payment.Facts.refund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.payment.PaymentAlarm.Kind;
import org.junit.jupiter.api.Test;

/** Where the provider's books and ours say the same, and what a person must look at where they do not. */
class BookEntryTests {

    private static final PaymentFact PAID = charged(1, "pi", 410);

    @Test
    void theSameInBothBooksIsNoDifference() {
        assertThat(differences(theirs(410, 0, false), PAID)).isEmpty();
        assertThat(differences(theirs(410, 100, false), PAID, refund(2, "re", 100)))
                .isEmpty();
        assertThat(differences(theirs(410, 0, true), PAID, contested(2, "du"))).isEmpty();
    }

    @Test
    void aChargeIsTheSameByItsObjectItsAmountAndItsCurrency() {
        assertThat(differences(theirs(409, 0, false), PAID)).containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(differences(theirs(410, 0, false), charged(1, "other", 410))).containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(differences(new ProviderCharge("pi", 410, 0, false, "usd", Map.of()), PAID))
                .containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(differences(theirs(410, 0, false))).containsExactly(Kind.AMOUNT_DIFFERS);
    }

    @Test
    void anotherAmountThanAskedForWasLookedAtOrIsADifference() {
        assertThat(differences(theirs(41, 0, false), charged(1, "pi", 41))).containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(differences(theirs(41, 0, false), charged(1, "pi", 41), accepted(2, 41)))
                .isEmpty();
    }

    @Test
    void whatWentBackIsComparedWhereItIsCertainOfWhichCharge() {
        assertThat(differences(theirs(410, 90, false), PAID)).containsExactly(Kind.REFUND_DIFFERS);
        assertThat(differences(theirs(410, 0, false), PAID, refund(2, "re", 90)))
                .containsExactly(Kind.REFUND_DIFFERS);
        assertThat(differences(theirs(410, 410, false), PAID, charged(2, "other", 410), refund(3, "re", 410)))
                .isEmpty();
    }

    @Test
    void aDisputeThatNobodyToldUsOfIsADifference() {
        assertThat(differences(theirs(410, 0, true), PAID)).containsExactly(Kind.DISPUTE_DIFFERS);
    }

    @Test
    void moneyThatCameTwiceAndIsHereIsADifference() {
        assertThat(differences(theirs(410, 0, false), PAID, charged(2, "other", 410)))
                .containsExactly(Kind.PAID_TWICE);
    }

    @Test
    void saysWhatBothBooksHave() {
        assertThat(entry(theirs(409, 1, false), PAID, refund(2, "re", 90)).words())
                .isEqualTo("ours 410-90, theirs 409-1");
    }

    private static List<Kind> differences(ProviderCharge theirs, PaymentFact... ours) {
        return entry(theirs, ours).differences();
    }

    private static BookEntry entry(ProviderCharge theirs, PaymentFact... ours) {
        return new BookEntry(
                theirs, new Position(TestRequest.until(Instant.MAX).payment(), new KnownFacts(List.of(ours))));
    }

    private static ProviderCharge theirs(long amount, long refunded, boolean disputed) {
        return new ProviderCharge("pi", amount, refunded, disputed, PaymentFact.YEN, Map.of());
    }
}
