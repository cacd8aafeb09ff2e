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
    private final Ledger ledger;
    private final PaymentFacts facts;
    private final CardKeeping cards;
    private final StripeAccount account;

    StripeEvents(EventReader reader, Ledger ledger, PaymentFacts facts, CardKeeping cards, StripeAccount account) {
        this.reader = reader;
        this.ledger = ledger;
        this.facts = facts;
        this.cards = cards;
        this.account = account;
    }

    /** @return false when this event had been taken in before, or is none of ours */
    boolean take(StripeEvent event, FactSource source) {
        if (facts.knows(event.id())) {
            return false;
        }
        var payment = reader.payment(event);
        if (payment.isEmpty() || event.livemode() != account.live()) {
            facts.appendForeign(source, event);
            return false;
        }
        var card = reader.card(event, source);
        if (card.isPresent()) {
            cards.seen(payment.get(), card.get());
            return true;
        }
        var observed = reader.facts(payment.get(), event, source);
        if (observed.isEmpty()) {
            facts.appendForeign(source, event);
            return false;
        }
        var state = ledger.observe(payment.get(), observed);
        LOG.info("{} {} by {}: {}", payment.get().reference(), event.type(), source, state);
        return true;
    }
}
