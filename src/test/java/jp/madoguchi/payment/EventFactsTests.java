package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider's events say about a payment, and what they do not. */
class EventFactsTests {

    private static final Instant TOLD = Instant.ofEpochSecond(1_780_000_000);
    private static final Instant CHARGED = TOLD.minusSeconds(90);
    private static final String OURS = "\"metadata\":{\"payment\":\"7\",\"reference\":\"AAAAA-AAAAA\"}";

    @Test
    void aChargeIsTakenWithTheMomentOfTheCharge() {
        assertThat(facts("payment_intent.succeeded", "\"amount_received\":410,\"currency\":\"jpy\"," + OURS))
                .containsExactly(told(FactKind.SUCCEEDED, "pi", null, 410L, "jpy", CHARGED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"payment":"7"}
            {"payment":"8","reference":"AAAAA-AAAAA"}
            {"payment":"7","reference":"BBBBB-BBBBB"}
            """)
    void moneyWithoutOurMarksIsForAPerson(String marks) {
        assertThat(facts("payment_intent.succeeded", "\"amount_received\":410,\"metadata\":" + marks))
                .extracting(PaymentFact::kind, PaymentFact::eventId, PaymentFact::objectId, PaymentFact::occurredAt)
                .containsExactly(
                        tuple(FactKind.SUCCEEDED, "evt_1", "pi", CHARGED),
                        tuple(FactKind.METADATA_DIFFERS, null, "pi", TOLD));
    }

    @ParameterizedTest
    @CsvSource({
        "payment_intent.processing, PROCESSING",
        "payment_intent.requires_action, ACTION_REQUIRED",
        "payment_intent.canceled, CANCELED",
        "payment_intent.payment_failed, FAILED"
    })
    void aStepIsOneOfOurOwnIntentOnly(String type, FactKind kind) {
        var step = told(kind, "pi", null, null, null, TOLD);

        assertThat(facts(type, OURS)).containsExactly(step);
        assertThat(facts("other", type, OURS)).isEmpty();
        assertThat(new EventFacts(position(null), event("pi", type, OURS), FactSource.WEBHOOK)
                        .told(EventFactsTests::never))
                .as("before its id was kept")
                .containsExactly(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"decline_code":"insufficient_funds","code":"card_declined"} | insufficient_funds
            {"code":"expired_card"}                                      | expired_card
            {}                                                           |
            """)
    void aFailureSaysWhy(String error, String code) {
        assertThat(facts("payment_intent.payment_failed", "\"last_payment_error\":" + error))
                .extracting(PaymentFact::declineCode)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "refund.created, pending, REFUNDED",
        "refund.updated, succeeded, REFUNDED",
        "refund.updated, canceled, REFUND_FAILED",
        "refund.failed, failed, REFUND_FAILED"
    })
    void aRefundOfOursIsOneFact(String type, String status, FactKind kind) {
        assertThat(facts("re", type, refund(status, "\"metadata\":{\"refund\":\"5\"}")))
                .containsExactly(told(kind, "re", "pi", 100L, "jpy", TOLD));
    }

    @Test
    void aRefundThatNobodyHereAskedForIsToldBesides() {
        assertThat(facts("re", "refund.created", refund("succeeded", "\"metadata\":{}")))
                .extracting(PaymentFact::kind)
                .containsExactly(FactKind.REFUNDED, FactKind.REFUND_UNASKED);
        assertThat(facts("re", "refund.failed", refund("failed", "\"metadata\":{}")))
                .extracting(PaymentFact::kind)
                .containsExactly(FactKind.REFUND_FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "charge.dispute.created, needs_response, DISPUTED",
        "charge.dispute.closed, lost, DISPUTE_LOST",
        "charge.dispute.closed, won, DISPUTE_WON",
        "charge.dispute.closed, warning_closed, DISPUTE_WON"
    })
    void aDisputeEndsAsItsIssuerSays(String type, String status, FactKind kind) {
        assertThat(facts("du", type, refund(status, OURS))).containsExactly(told(kind, "du", "pi", 100L, "jpy", TOLD));
    }

    @ParameterizedTest
    @CsvSource({"checkout.session.completed", "payment_intent.created", "unheard.of"})
    void whatWeDoNotActOnSaysNothing(String type) {
        assertThat(facts(type, OURS)).isEmpty();
    }

    private static List<PaymentFact> facts(String type, String fields) {
        return facts("pi", type, fields);
    }

    /** The moment of the charge is a question to the provider: it is put for a charge alone. */
    private static List<PaymentFact> facts(String id, String type, String fields) {
        return new EventFacts(position("pi"), event(id, type, fields), FactSource.WEBHOOK)
                .told(type.equals("payment_intent.succeeded") ? () -> CHARGED : EventFactsTests::never);
    }

    private static Instant never() {
        throw new AssertionError("asked in vain");
    }

    private static String refund(String status, String more) {
        return "\"payment_intent\":\"pi\",\"amount\":100,\"currency\":\"jpy\",\"status\":\"%s\",%s"
                .formatted(status, more);
    }

    private static StripeEvent event(String id, String type, String fields) {
        return StripeEvent.parse(
                        "{\"id\":\"evt_1\",\"type\":\"%s\",\"created\":%d,\"data\":{\"object\":{\"id\":\"%s\",%s}}}"
                                .formatted(type, TOLD.getEpochSecond(), id, fields))
                .orElseThrow();
    }

    private static Position position(@Nullable String intentId) {
        return new Position(TestRequest.until(Instant.MAX).at(null, intentId).payment(), new KnownFacts(List.of()));
    }

    private static PaymentFact told(
            FactKind kind,
            String objectId,
            @Nullable String chargeId,
            @Nullable Long amount,
            @Nullable String currency,
            Instant at) {
        return new PaymentFact(FactSource.WEBHOOK, "evt_1", kind, objectId, chargeId, null, amount, currency, at);
    }
}
