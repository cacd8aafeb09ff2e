package jp.madoguchi.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes events in, from webhooks and from the daily reconciliation alike. An event is seen and done in one
 * transaction: if taking it in fails, it was never seen, and the provider brings it again.
 */
@Component
class StripeEvents {

    private static final Logger LOG = LoggerFactory.getLogger(StripeEvents.class);

    private final EventReader reader;
    private final Positions positions;
    private final Observations observations;
    private final Payments payments;
    private final ForeignEvents foreign;
    private final CardKeeping cards;
    private final StripeAccount account;

    StripeEvents(
            EventReader reader,
            Positions positions,
            Observations observations,
            Payments payments,
            ForeignEvents foreign,
            CardKeeping cards,
            StripeAccount account) {
        this.reader = reader;
        this.positions = positions;
        this.observations = observations;
        this.payments = payments;
        this.foreign = foreign;
        this.cards = cards;
        this.account = account;
    }

    /** @return false when this event had been taken in before, or is none of ours */
    boolean take(StripeEvent event, FactSource source) {
        var position = reader.payment(event)
                .filter(payment ->
                        event.livemode() == account.live() && event.account().isEmpty())
                .map(positions::of);
        if (position.isEmpty()) {
            foreign.record(event, source);
            return false;
        }
        return !position.get().knows(event) && take(position.get(), event, source);
    }

    private boolean take(Position position, StripeEvent event, FactSource source) {
        var payment = position.payment();
        keepIntent(payment, event);
        var card = reader.card(event, source);
        if (card.isPresent()) {
            cards.seen(payment, card.get());
            return true;
        }
        var observed = reader.facts(position, event, source);
        if (observed.isEmpty()) {
            foreign.record(event, source);
            return false;
        }
        var after = observations.observe(payment, observed, event);
        LOG.info("{} {} by {}: {}", payment.reference(), event.type(), source, after.state());
        return true;
    }

    /** The event was faster than our own commit of the ids, or that never came: found by our marks, kept by them. */
    private void keepIntent(Payment payment, StripeEvent event) {
        if (payment.intentId() == null && event.text("object").equals("payment_intent")) {
            payments.keepIntent(payment.id(), event.objectId());
        }
    }
}
