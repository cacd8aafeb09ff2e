package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return new EventFacts(known, event, source).told(() -> chargedAt(known, event));
    }

    /** The event may be written after midnight about a charge before it; the date of the charge decides the check. */
    private Instant chargedAt(Position known, StripeEvent event) {
        if (known.state() == PaymentState.PAID) {
            return event.created();
        }
        var chargedAt = stripe.intent(event.objectId()).chargedAt();
        return chargedAt == null ? event.created() : chargedAt;
    }
}
