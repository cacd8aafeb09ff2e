package jp.madoguchi.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One comparison with the provider: events and visits to its card page first, then the books, then cards to forget. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Reconciliations reconciliations;
    private final MissedEvents events;
    private final MissedCards missed;
    private final BookComparison comparison;
    private final PayoutMatching payouts;
    private final CardDisposal cards;

    Reconciler(
            Reconciliations reconciliations,
            MissedEvents events,
            MissedCards missed,
            BookComparison comparison,
            PayoutMatching payouts,
            CardDisposal cards) {
        this.reconciliations = reconciliations;
        this.events = events;
        this.missed = missed;
        this.comparison = comparison;
        this.payouts = payouts;
        this.cards = cards;
    }

    /** @throws ProviderUnavailableException if the provider does not answer; the run can be made again */
    void run(Reconciliations.Run run) {
        var replayed = events.take(run.since());
        int found = replayed.found() + missed.take(run.since());
        int differences = comparison.compare(run.since());
        payouts.match(run.since());
        cards.order();
        reconciliations.finished(run, replayed.events(), found);
        LOG.info(
                "Reconciled {} events and the cards since {}: {} were new, {} differences",
                replayed.events(),
                run.since(),
                found,
                differences);
    }
}
