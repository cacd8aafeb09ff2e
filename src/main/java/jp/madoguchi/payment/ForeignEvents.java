package jp.madoguchi.payment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that say nothing about a payment of ours: kept so that each is taken in once, and for whoever asks later. */
@Component
class ForeignEvents {

    private final EventBodies bodies;
    private final PaymentFacts facts;

    ForeignEvents(EventBodies bodies, PaymentFacts facts) {
        this.bodies = bodies;
        this.facts = facts;
    }

    @Transactional
    public void record(StripeEvent event, FactSource source) {
        bodies.keep(event);
        facts.appendForeign(source, event);
    }
}
