package jp.madoguchi.payment;

import java.util.List;
import jp.madoguchi.process.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through all that the provider says has happened since the last comparison, with the handler that webhooks use:
 * what never reached us is found, what did is passed over. Then it has cards forgotten that nobody needs any more.
 */
@Component
class ReconciliationWork implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationWork.class);

    private final Reconciliations reconciliations;
    private final StripeGateway stripe;
    private final StripeEvents events;
    private final PaymentFacts facts;
    private final CardKeeping cards;

    ReconciliationWork(
            Reconciliations reconciliations,
            StripeGateway stripe,
            StripeEvents events,
            PaymentFacts facts,
            CardKeeping cards) {
        this.reconciliations = reconciliations;
        this.stripe = stripe;
        this.events = events;
        this.facts = facts;
        this.cards = cards;
    }

    @Override
    public int runDue() {
        var run = reconciliations.due();
        run.ifPresent(this::compare);
        return run.isPresent() ? 1 : 0;
    }

    private void compare(Reconciliations.Run run) {
        try {
            var happened = stripe.events(run.since());
            int found = replay(happened);
            cards.forget();
            reconciliations.finished(run, happened.size(), found);
            LOG.info("Reconciled {} events since {}, {} were new", happened.size(), run.since(), found);
        } catch (RuntimeException e) {
            LOG.warn("The reconciliation will be tried again: {}", e.toString());
            reconciliations.postpone(run);
        }
    }

    private int replay(List<StripeEvent> happened) {
        var known = facts.known(happened.stream().map(StripeEvent::id).toList());
        return (int) happened.stream()
                .filter(event -> !known.contains(event.id()))
                .filter(event -> events.take(event, FactSource.RECONCILIATION))
                .count();
    }
}
