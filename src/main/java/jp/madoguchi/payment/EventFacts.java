package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * The facts in an event of the provider.
 *
 * @param known what was known of the payment before
 * @param source who brings the event
 */
record EventFacts(Position known, StripeEvent event, FactSource source) {

    /**
     * Empty when the event says nothing that we act on.
     *
     * @param chargedAt when the money was taken, which the event leaves out; asked for only if it did
     */
    List<PaymentFact> told(Supplier<Instant> chargedAt) {
        return EventType.of(event.type()).map(type -> told(type, chargedAt)).orElse(List.of());
    }

    private List<PaymentFact> told(EventType type, Supplier<Instant> chargedAt) {
        return switch (type) {
            case SUCCEEDED -> charged(chargedAt.get());
            case FAILED -> failed();
            case PROCESSING -> step(FactKind.PROCESSING);
            case ACTION_REQUIRED -> step(FactKind.ACTION_REQUIRED);
            case CANCELED -> step(FactKind.CANCELED);
            case REFUND_CREATED, REFUND_UPDATED, REFUND_FAILED -> refund();
            case DISPUTE_CREATED -> dispute(FactKind.DISPUTED);
            case DISPUTE_CLOSED -> disputeClosed();
            // says nothing by itself: which card was entered is asked for
            case CARD_PAGE_LEFT -> List.of();
        };
    }

    /** Our marks are compared, too: what another application's money pays is for a person to say. */
    private List<PaymentFact> charged(Instant at) {
        var charge = money(FactKind.SUCCEEDED, event.number("amount_received"), at);
        boolean ours = known.payment().metadata().entrySet().stream()
                .allMatch(mark -> event.metadata(mark.getKey()).equals(mark.getValue()));
        return ours
                ? List.of(charge)
                : List.of(charge, PaymentFact.of(source, FactKind.METADATA_DIFFERS, event.objectId(), event.created()));
    }

    private List<PaymentFact> refund() {
        boolean given = StripeRefunds.given(event.text("status"));
        var kind = given ? FactKind.REFUNDED : FactKind.REFUND_FAILED;
        var told = money(kind, event.number("amount"), event.created());
        return !given || StripeRefunds.ours(event.metadata(StripeRefunds.MARK))
                ? List.of(told)
                : List.of(told, StripeRefunds.unasked(source, told, event.number("created")));
    }

    /** {@code warning_closed} ends a mere inquiry of the issuer: the money stays. */
    private List<PaymentFact> disputeClosed() {
        boolean lost = event.text("status").equals("lost");
        return dispute(lost ? FactKind.DISPUTE_LOST : FactKind.DISPUTE_WON);
    }

    /** A charge may be contested more than once: each dispute is told apart by its own id. */
    private List<PaymentFact> dispute(FactKind kind) {
        return List.of(money(kind, event.number("amount"), event.created()));
    }

    private List<PaymentFact> failed() {
        var error = event.object().path("last_payment_error");
        var code = error.path("decline_code").asText(error.path("code").asText(""));
        return step(FactKind.FAILED).stream()
                .map(fact -> fact.because(code.isEmpty() ? null : code))
                .toList();
    }

    /** Of an intent that is not the request's own, only money counts: we never confirm it, and end nothing with it. */
    private List<PaymentFact> step(FactKind kind) {
        var own = known.payment().intentId();
        return own == null || own.equals(event.objectId())
                ? List.of(new PaymentFact(
                        source, event.id(), kind, event.objectId(), null, null, null, null, event.created()))
                : List.of();
    }

    private PaymentFact money(FactKind kind, long amount, Instant at) {
        var charge = event.text("payment_intent");
        return new PaymentFact(
                source,
                event.id(),
                kind,
                event.objectId(),
                charge.isEmpty() ? null : charge,
                null,
                amount,
                event.text("currency"),
                at);
    }
}
