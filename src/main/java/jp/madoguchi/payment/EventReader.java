package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads what an event says about a payment of ours. What the event leaves out (which card, when exactly the money was
 * charged) is asked from the provider, so it must run outside of transactions.
 */
@Component
class EventReader {

    private final RequestLookup requests;
    private final StripeGateway stripe;

    EventReader(RequestLookup requests, StripeGateway stripe) {
        this.requests = requests;
        this.stripe = stripe;
    }

    /** The payment that the event is about; empty when it is not about one of ours. */
    Optional<Payment> payment(StripeEvent event) {
        return switch (event.text("object")) {
            case "checkout.session" -> requests.withSession(event.objectId()).or(() -> named(event));
            case "payment_intent" -> requests.withIntent(event.objectId()).or(() -> named(event));
            case "refund", "dispute" ->
                requests.ofCharge(event.text("payment_intent")).or(() -> named(event));
            default -> Optional.empty();
        };
    }

    /** By our own marks, when the provider's id was never saved. */
    private Optional<Payment> named(StripeEvent event) {
        return requests.marked(Map.of(
                Payment.PAYMENT_KEY, event.metadata(Payment.PAYMENT_KEY),
                Payment.REFERENCE_KEY, event.metadata(Payment.REFERENCE_KEY)));
    }

    /** The card that was entered, if the event ends a visit to the card page. */
    Optional<CardSeen> card(StripeEvent event, FactSource source) {
        if (!event.endsCardEntry()) {
            return Optional.empty();
        }
        var card = stripe.cardEntry(event.objectId()).card();
        return Optional.ofNullable(card)
                .map(seen -> new CardSeen(source, event, event.objectId(), seen, event.created()));
    }

    /** The facts in the event; empty when it says nothing that we act on. */
    List<PaymentFact> facts(Position known, StripeEvent event, FactSource source) {
        return EventType.of(event.type())
                .map(type -> facts(type, known, event, source))
                .orElse(List.of());
    }

    private List<PaymentFact> facts(EventType type, Position known, StripeEvent event, FactSource source) {
        return switch (type) {
            case SUCCEEDED -> charged(known, event, source);
            case FAILED -> failed(known, event, source);
            case PROCESSING -> step(known, event, source, FactKind.PROCESSING);
            case ACTION_REQUIRED -> step(known, event, source, FactKind.ACTION_REQUIRED);
            case CANCELED -> step(known, event, source, FactKind.CANCELED);
            case REFUND_CREATED, REFUND_UPDATED, REFUND_FAILED -> refund(event, source);
            case DISPUTE_CREATED -> dispute(event, source, FactKind.DISPUTED);
            case DISPUTE_CLOSED -> disputeClosed(event, source);
            // says nothing by itself: which card was entered is asked for
            case CARD_PAGE_LEFT -> List.of();
        };
    }

    /** Our marks are compared, too: what another application's money pays is for a person to say. */
    private List<PaymentFact> charged(Position known, StripeEvent event, FactSource source) {
        var charge = succeeded(known, event, source);
        boolean ours = known.payment().metadata().entrySet().stream()
                .allMatch(mark -> event.metadata(mark.getKey()).equals(mark.getValue()));
        return ours
                ? List.of(charge)
                : List.of(charge, PaymentFact.of(source, FactKind.METADATA_DIFFERS, event.objectId(), event.created()));
    }

    private PaymentFact succeeded(Position known, StripeEvent event, FactSource source) {
        return money(event, source, FactKind.SUCCEEDED, event.number("amount_received"), chargedAt(known, event));
    }

    /** The event may be written after midnight about a charge before it; the date of the charge decides the check. */
    private Instant chargedAt(Position known, StripeEvent event) {
        if (known.state() == PaymentState.PAID) {
            return event.created();
        }
        var chargedAt = stripe.intent(event.objectId()).chargedAt();
        return chargedAt == null ? event.created() : chargedAt;
    }

    private static List<PaymentFact> refund(StripeEvent event, FactSource source) {
        boolean failed = Set.of("failed", "canceled").contains(event.text("status"));
        var kind = failed ? FactKind.REFUND_FAILED : FactKind.REFUNDED;
        var told = money(event, source, kind, event.number("amount"), event.created());
        return failed || StripeRefunds.ours(event.metadata(StripeRefunds.MARK))
                ? List.of(told)
                : List.of(told, StripeRefunds.unasked(source, told, event.number("created")));
    }

    /** {@code warning_closed} ends a mere inquiry of the issuer: the money stays. */
    private static List<PaymentFact> disputeClosed(StripeEvent event, FactSource source) {
        boolean lost = event.text("status").equals("lost");
        return dispute(event, source, lost ? FactKind.DISPUTE_LOST : FactKind.DISPUTE_WON);
    }

    /** A charge may be contested more than once: each dispute is told apart by its own id. */
    private static List<PaymentFact> dispute(StripeEvent event, FactSource source, FactKind kind) {
        return List.of(money(event, source, kind, event.number("amount"), event.created()));
    }

    private static List<PaymentFact> failed(Position known, StripeEvent event, FactSource source) {
        var error = event.object().path("last_payment_error");
        var code = error.path("decline_code").asText(error.path("code").asText(""));
        return step(known, event, source, FactKind.FAILED).stream()
                .map(fact -> fact.because(code.isEmpty() ? null : code))
                .toList();
    }

    /** Of an intent that is not the request's own, only money counts: we never confirm it, and end nothing with it. */
    private static List<PaymentFact> step(Position known, StripeEvent event, FactSource source, FactKind kind) {
        var own = known.payment().intentId();
        return own == null || own.equals(event.objectId())
                ? List.of(new PaymentFact(
                        source, event.id(), kind, event.objectId(), null, null, null, null, event.created()))
                : List.of();
    }

    private static PaymentFact money(StripeEvent event, FactSource source, FactKind kind, long amount, Instant at) {
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
