package jp.madoguchi.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant;
import org.springframework.stereotype.Component;

/**
 * At most one charge is kept for a case, and only where the certificate goes out; every state was reached along the
 * graph; our books are the provider's.
 */
@Component
class BooksInvariant implements Invariant {

    private static final Set<CaseState> NOTHING_GOES_OUT =
            Set.of(CaseState.CANCELLED, CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.EXPIRED);

    private final Payments payments;
    private final PaymentFacts facts;
    private final Applications applications;
    private final StripeBooks provider;

    BooksInvariant(Payments payments, PaymentFacts facts, Applications applications, StripeBooks provider) {
        this.payments = payments;
        this.facts = facts;
        this.applications = applications;
        this.provider = provider;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var requests = references.stream()
                .collect(Collectors.toMap(reference -> reference, payments::of, (one, other) -> one));
        var theirs = theirs(requests.values());
        var found = new ArrayList<Violation>();
        requests.forEach((reference, mine) -> {
            mine.forEach(payment -> compare(payment, theirs, found));
            kept(reference, mine, found);
        });
        return found;
    }

    private Map<String, Intent> theirs(Collection<List<Payment>> requests) {
        var wanted = new HashSet<String>();
        var oldest = Instant.MAX;
        for (var mine : requests) {
            for (var payment : mine) {
                if (payment.intentId() != null) {
                    wanted.add(payment.intentId());
                    oldest = payment.requestedAt().isBefore(oldest) ? payment.requestedAt() : oldest;
                }
            }
        }
        return provider.intents(wanted, oldest);
    }

    private void compare(Payment payment, Map<String, Intent> theirs, List<Violation> found) {
        var known = facts.of(payment.id());
        var money = PaymentMoney.of(known);
        stepsOffTheGraph(payment, known).forEach(step -> found.add(new Violation(payment.reference(), step)));
        var intentId = payment.intentId();
        if (intentId == null) {
            return;
        }
        var intent = theirs.get(intentId);
        if (intent == null) {
            found.add(new Violation(payment.reference(), "the provider does not know " + intentId));
        } else {
            long ours = money.charges().stream()
                    .filter(charge -> charge.object().equals(intent.id()))
                    .mapToLong(PaymentMoney.Charge::amount)
                    .sum();
            if (ours != intent.received()) {
                found.add(new Violation(
                        payment.reference(), "we hold %d yen, the provider %d".formatted(ours, intent.received())));
            }
            if (money.charges().size() == 1 && money.refunded() != intent.refunded()) {
                found.add(new Violation(
                        payment.reference(),
                        "we gave %d yen back, the provider %d".formatted(money.refunded(), intent.refunded())));
            }
        }
    }

    private static List<String> stepsOffTheGraph(Payment payment, List<PaymentFact> known) {
        var steps = new ArrayList<String>();
        var state = PaymentState.REQUESTED;
        for (int i = 0; i < known.size(); i++) {
            var next = PaymentState.of(known.subList(0, i + 1), payment.amount());
            if (!PaymentGraph.permits(state, next, known.get(i).kind())) {
                steps.add("%s led from %s to %s".formatted(known.get(i).kind(), state, next));
            }
            state = next;
        }
        return steps;
    }

    private void kept(String reference, List<Payment> mine, List<Violation> found) {
        var kept = mine.stream()
                .map(payment -> PaymentMoney.of(facts.of(payment.id())))
                .filter(money -> money.held() > 0)
                .toList();
        if (kept.size() > 1) {
            found.add(new Violation(reference, "%d charges are kept".formatted(kept.size())));
        }
        var ended = applications.find(reference).map(application -> application.state());
        if (!kept.isEmpty() && ended.filter(NOTHING_GOES_OUT::contains).isPresent()) {
            found.add(new Violation(
                    reference,
                    "%s, and %d yen are kept"
                            .formatted(
                                    ended.get(),
                                    Objects.requireNonNull(kept.get(0)).held())));
        }
    }
}
