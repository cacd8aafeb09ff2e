package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.accepted;
import static jp.madoguchi.payment.Facts.at;
import static jp.madoguchi.payment.Facts.charged;
import static jp.madoguchi.payment.Facts.contested;
import static jp.madoguchi.payment.Facts.refund;
import static jp.madoguchi.payment.Facts.won;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may still happen with a payment, as things stand. */
class PositionTests {

    private static final Instant CUT_OFF = Instant.parse("2026-06-08T23:30:00Z");
    private static final Instant BEFORE = CUT_OFF.minusSeconds(1);

    @Test
    void isSettledOnceMoneyMoved() {
        assertThat(position().settled()).isFalse();
        assertThat(position(at(1, FactKind.FAILED)).settled()).isFalse();
        assertThat(position(at(1, FactKind.CANCELED)).settled()).isFalse();
        assertThat(position(charged(1, "pi", 410)).settled()).isTrue();
        assertThat(position(charged(1, "pi", 410), refund(2, "re", 410)).settled())
                .isTrue();
    }

    @Test
    void isOverAtTheCutOffUnlessItIsPaid() {
        assertThat(position().over(BEFORE)).isFalse();
        assertThat(position().over(CUT_OFF)).isTrue();
        assertThat(position(at(1, FactKind.CANCELED)).over(BEFORE)).isTrue();
        assertThat(position(charged(1, "pi", 410)).over(CUT_OFF)).isFalse();
    }

    @Test
    void knowsAnEventByItsIdAndAVisitByItsSession() {
        var told = at(1, FactKind.FAILED).from(FactSource.WEBHOOK, "evt_1");
        var asked = PaymentFact.of(FactSource.RETURN, FactKind.CARD_REGISTERED, "cs_1", CUT_OFF);

        assertThat(position(told).knows(event("evt_1", "payment_intent.payment_failed", "pi")))
                .isTrue();
        assertThat(position(told).knows(event("evt_2", "payment_intent.payment_failed", "pi")))
                .isFalse();
        assertThat(position(asked).knows(event("evt_3", "checkout.session.completed", "cs_1")))
                .isTrue();
        assertThat(position(asked).knows(event("evt_3", "checkout.session.completed", "cs_2")))
                .isFalse();
    }

    @Test
    void tellsChargesApart() {
        var both = position(
                charged(1, "pi", 410),
                charged(2, "pi", 410),
                charged(2, "later", 410),
                at(3, FactKind.FAILED),
                refund(4, "re", 100),
                refund(5, "re2", 50).ofCharge("later"));

        assertThat(both.charges()).containsExactly("pi", "later");
        assertThat(both.of("pi").money().held())
                .as("what does not say counts for the first")
                .isEqualTo(310);
        assertThat(both.of("later").money().held()).isEqualTo(360);
        assertThat(position(at(1, FactKind.FAILED)).charges()).isEmpty();
    }

    @Test
    void isSecuredWhileWhatWasAskedForIsHereAndNobodyContestsIt() {
        assertThat(position().secured()).isFalse();
        assertThat(position(charged(1, "pi", 410)).secured()).isTrue();
        assertThat(position(charged(1, "pi", 409)).secured()).isFalse();
        assertThat(position(charged(1, "pi", 410), charged(2, "other", 410), refund(3, "re", 410))
                        .secured())
                .as("a second charge that went back")
                .isTrue();
        assertThat(position(charged(1, "pi", 410), refund(2, "re", 1)).secured())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), contested(2, "du")).secured())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), contested(2, "du"), won(3, "du"))
                        .secured())
                .isTrue();
    }

    @Test
    void isSecuredByAPersonsWordUntilMoreGoes() {
        assertThat(position(charged(1, "pi", 410), refund(2, "re", 100), accepted(3, 410))
                        .secured())
                .isTrue();
        assertThat(position(charged(1, "pi", 410), refund(2, "re", 100), accepted(3, 410), refund(4, "re2", 1))
                        .secured())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), contested(2, "du"), accepted(3, 410))
                        .secured())
                .isTrue();
        assertThat(position(charged(1, "pi", 409), accepted(2, 409), contested(3, "du"))
                        .secured())
                .isFalse();
    }

    @Test
    void isPaidAsAskedWhileAllOfItIsHere() {
        assertThat(position(charged(1, "pi", 410)).paidAsAsked()).isTrue();
        assertThat(position(charged(1, "pi", 411)).paidAsAsked()).isFalse();
        assertThat(position(charged(1, "pi", 410), refund(2, "re", 100)).paidAsAsked())
                .isFalse();
        assertThat(position(charged(1, "pi", 410))
                        .with(List.of(refund(2, "re", 410)))
                        .paidAsAsked())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), contested(2, "du")).paidAsAsked())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), contested(2, "du"), won(3, "du"))
                        .paidAsAsked())
                .isTrue();
    }

    @Test
    void countsTheIssuersRefusals() {
        assertThat(position().declined()).isZero();
        assertThat(position(at(1, FactKind.FAILED), at(2, FactKind.CLICKED), at(3, FactKind.FAILED))
                        .declined())
                .isEqualTo(2);
    }

    @Test
    void awaitsACardOnlyOfAVisitThatIsNotOver() {
        assertThat(new Position(payment(null, "pi"), KnownFacts.NONE).awaitsCard())
                .isFalse();
        assertThat(position().awaitsCard()).isTrue();
        assertThat(position(PaymentFact.of(FactSource.WEBHOOK, FactKind.CARD_REGISTERED, "cs_1", CUT_OFF))
                        .awaitsCard())
                .isFalse();
    }

    @Test
    void awaitsTheAnswerToTheLastClick() {
        assertThat(position().awaitsAnswer()).isFalse();
        assertThat(position(at(1, FactKind.CLICKED)).awaitsAnswer()).isTrue();
        assertThat(position(at(1, FactKind.CLICKED), at(2, FactKind.FAILED)).awaitsAnswer())
                .isFalse();
        assertThat(position(at(1, FactKind.CLICKED), at(2, FactKind.FAILED), at(3, FactKind.CLICKED))
                        .awaitsAnswer())
                .isTrue();
        assertThat(position(at(1, FactKind.CLICKED), at(2, FactKind.CARD_REGISTERED))
                        .awaitsAnswer())
                .isTrue();
    }

    @Test
    void awaitsAnAttemptThatGoesOnElsewhereButNothingWithoutAnIntentOrAfterMoney() {
        assertThat(position(at(1, FactKind.ACTION_REQUIRED)).awaitsAnswer()).isTrue();
        assertThat(position(at(1, FactKind.PROCESSING)).awaitsAnswer()).isTrue();
        assertThat(new Position(payment("cs_1", null), KnownFacts.of(at(1, FactKind.CLICKED))).awaitsAnswer())
                .isFalse();
        assertThat(position(charged(1, "pi", 410), at(2, FactKind.CLICKED)).awaitsAnswer())
                .isFalse();
    }

    @Test
    void hasAFactOrNot() {
        assertThat(position(at(1, FactKind.CLICKED)).has(FactKind.CLICKED)).isTrue();
        assertThat(position(at(1, FactKind.CLICKED)).has(FactKind.FAILED)).isFalse();
    }

    private static Position position(PaymentFact... facts) {
        return new Position(payment("cs_1", "pi"), KnownFacts.of(facts));
    }

    private static StripeEvent event(String id, String type, String object) {
        return StripeEvent.parse("""
                        {"id":"%s","type":"%s","created":1780000000,"data":{"object":{"id":"%s","mode":"setup"}}}""".formatted(id, type, object)).orElseThrow();
    }

    private static Payment payment(@Nullable String session, @Nullable String intent) {
        return TestRequest.until(CUT_OFF).at(session, intent).payment();
    }
}
