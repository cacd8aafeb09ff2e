package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.at;
import static jp.madoguchi.payment.Facts.charged;
import static jp.madoguchi.payment.Facts.money;
import static jp.madoguchi.payment.Facts.refund;
import static jp.madoguchi.payment.Facts.refundFailed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is promised the same yen twice, and nobody gives money back alone. */
class PromisedRefundsTests {

    private static final PaymentFact PAID = charged(1, "pi", 410);

    @Test
    void whatWaitsForADecisionOrForTheProviderIsPromised() {
        assertThat(promised().free(position(PAID))).isEqualTo(410);
        assertThat(promised(drafted(100)).free(position(PAID))).isEqualTo(310);
        assertThat(promised(drafted(100), approved(50, null)).free(position(PAID)))
                .isEqualTo(260);
    }

    @Test
    void whatIsDoneOrWasNotApprovedIsNot() {
        assertThat(promised(approved(100, "re")).free(position(PAID, refund(2, "re", 100))))
                .isEqualTo(310);
        assertThat(promised(declined(100)).free(position(PAID))).isEqualTo(410);
    }

    @Test
    void moreThanIsHereMayHaveBeenPromised() {
        assertThat(promised(drafted(410)).free(position(PAID, refund(2, "re", 10))))
                .isEqualTo(-10);
    }

    @Test
    void aPromiseCountsForItsRequestOnly() {
        assertThat(promised(ofAnotherRequest(drafted(100))).free(position(PAID)))
                .isEqualTo(410);
        assertThat(promised(ofAnotherRequest(approved(410, null))).undecided(position(PAID)))
                .isEqualTo(410);
    }

    @Test
    void aPromiseCountsForItsCharge() {
        var twice = position(PAID, charged(2, "other", 410));
        var promised = promised(drafted(100, "other"));

        assertThat(promised.free(twice)).isEqualTo(720);
        assertThat(promised.free(twice, "pi")).isEqualTo(410);
        assertThat(promised.free(twice, "other")).isEqualTo(310);
    }

    @Test
    void aChargeGivesNoMoreThanItsRequestHasLeft() {
        var twice = position(PAID, charged(2, "other", 410));

        assertThat(promised(drafted(600, "other")).free(twice, "pi")).isEqualTo(220);
        assertThat(promised(drafted(600, "other")).free(twice, provider("pi", 0)))
                .isEqualTo(220);
    }

    @Test
    void whatPeopleGaveBackPastTheProviderIsUnknownToIt() {
        var transferred = position(PAID, refund(2, "re", 100), refund(3, "by-hand", 50));

        assertThat(promised(approved(100, "re"), transferred(50, "by-hand")).free(transferred, provider("pi", 100)))
                .isEqualTo(260);
        assertThat(promised(transferred(50, "other", "by-hand")).free(position(PAID), provider("pi", 100)))
                .as("of another charge")
                .isEqualTo(310);
        assertThat(promised().free(position(PAID), provider("pi", 200)))
                .as("refunds that we were not told of")
                .isEqualTo(210);
        assertThat(promised(drafted(60)).free(position(PAID), provider("pi", 0)))
                .as("not decided yet")
                .isEqualTo(350);
    }

    @Test
    void onlyTwoPersonsDecide() {
        assertThat(promised().undecided(position(PAID))).isEqualTo(410);
        assertThat(promised(drafted(410)).undecided(position(PAID))).isEqualTo(410);
        assertThat(promised(declined(410)).undecided(position(PAID))).isEqualTo(410);
        assertThat(promised(approved(300, null)).undecided(position(PAID))).isEqualTo(110);
        assertThat(promised(approved(410, null)).undecided(position(PAID))).isZero();
        assertThat(promised(approved(410, null)).undecided(position(at(1, FactKind.CANCELED))))
                .isZero();
    }

    @Test
    void whatTheyDecidedInVainIsDecided() {
        assertThat(promised(approved(300, "re")).undecided(position(PAID, refundFailed(2, "re", 300))))
                .isEqualTo(110);
        assertThat(promised(approved(300, "du"))
                        .undecided(position(PAID, money(2, FactKind.REFUND_CONTESTED, "du", 300, "jpy"))))
                .isEqualTo(110);
    }

    @Test
    void aSecondTryTakesTheFirstOnesPlace() {
        var first = refundFailed(2, "re", 300);

        assertThat(promised(approved(300, "re"), approved(300, "re2"))
                        .undecided(position(PAID, first, refund(3, "re2", 300))))
                .isEqualTo(110);
        assertThat(promised(approved(300, "re"), approved(100, "re2"))
                        .undecided(position(PAID, first, refund(3, "re2", 100))))
                .isEqualTo(110);
        assertThat(promised(approved(100, "re2"), approved(300, "re"))
                        .undecided(position(PAID, first, refund(3, "re2", 100))))
                .as("the failure came last")
                .isEqualTo(10);
    }

    private static PromisedRefunds promised(Refund... refunds) {
        return new PromisedRefunds(List.of(refunds));
    }

    private static Position position(PaymentFact... facts) {
        return new Position(TestRequest.until(Instant.MAX).payment(), new KnownFacts(List.of(facts)));
    }

    private static Intent provider(String id, long refunded) {
        return new Intent(
                id, Intent.Status.SUCCEEDED, 410, refunded, false, PaymentFact.YEN, Instant.EPOCH, null, null);
    }

    private static Refund drafted(int amount) {
        return drafted(amount, "pi");
    }

    private static Refund drafted(int amount, String charge) {
        return row(TestRequest.ID, amount, charge, null, null, null);
    }

    private static Refund approved(int amount, @Nullable String providerId) {
        return row(TestRequest.ID, amount, "pi", null, true, providerId);
    }

    private static Refund declined(int amount) {
        return row(TestRequest.ID, amount, "pi", null, false, null);
    }

    private static Refund transferred(int amount, String providerId) {
        return transferred(amount, "pi", providerId);
    }

    private static Refund transferred(int amount, String charge, String providerId) {
        return row(TestRequest.ID, amount, charge, LocalDate.EPOCH, true, providerId);
    }

    private static Refund ofAnotherRequest(Refund refund) {
        return row(
                TestRequest.ID + 1,
                refund.amount(),
                refund.intentId(),
                refund.transferredOn(),
                refund.approved(),
                refund.providerId());
    }

    private static Refund row(
            long paymentId,
            int amount,
            String charge,
            @Nullable LocalDate transferredOn,
            @Nullable Boolean approved,
            @Nullable String providerId) {
        return new Refund(
                1,
                TestRequest.REFERENCE,
                paymentId,
                charge,
                amount,
                "",
                transferredOn,
                "shuno",
                Instant.EPOCH,
                approved,
                approved == null ? null : "shuno2",
                approved == null ? null : Instant.EPOCH,
                providerId);
    }
}
