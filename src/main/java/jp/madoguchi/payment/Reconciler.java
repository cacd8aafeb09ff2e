package jp.madoguchi.payment;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One comparison with the provider: events and visits to its card page first, then the books, then cards to forget. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Reconciliations reconciliations;
    private final StripeBooks provider;
    private final StripeEvents events;
    private final MissedCards missed;
    private final BookComparison comparison;
    private final PayoutMatching payouts;
    private final PaymentFacts facts;
    private final CardKeeping cards;

    Reconciler(
            Reconciliations reconciliations,
            StripeBooks provider,
            StripeEvents events,
            MissedCards missed,
            BookComparison comparison,
            PayoutMatching payouts,
            PaymentFacts facts,
            CardKeeping cards) {
        this.reconciliations = reconciliations;
        this.provider = provider;
        this.events = events;
        this.missed = missed;
        this.comparison = comparison;
        this.payouts = payouts;
        this.facts = facts;
        this.cards = cards;
    }

    /** @throws ProviderUnavailableException if the provider does not answer; the run can be made again */
    void run(Reconciliations.Run run) {
        var happened = provider.events(run.since());
        int found = replay(happened) + missed.take(run.since());
        int differences = comparison.compare(run.since());
        payouts.match(run.since());
        cards.forget();
        reconciliations.finished(run, happened.size(), found);
        LOG.info(
                "Reconciled {} events and the cards since {}: {} were new, {} differences",
                happened.size(),
                run.since(),
                found,
                differences);
    }

    private int replay(List<StripeEvent> happened) {
        var known = facts.known(happened.stream().map(StripeEvent::id).toList());
        return (int) happened.stream()
                .filter(event -> !known.contains(event.id()))
                .filter(event -> events.take(event, FactSource.RECONCILIATION))
                .count();
    }
}
