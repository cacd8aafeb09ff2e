package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant;
import org.springframework.stereotype.Component;

/**
 * At most one charge is kept for a case, and only where the certificate goes out, and none goes out unpaid or with less
 * than was asked for; every state was reached along the graph.
 */
@Component
class BooksInvariant implements Invariant {

    private static final Set<CaseState> GOES_OUT = EnumSet.of(CaseState.PREPARING_DISPATCH, CaseState.DISPATCHED);

    private final Positions positions;
    private final PaymentFacts facts;
    private final Applications applications;

    BooksInvariant(Positions positions, PaymentFacts facts, Applications applications) {
        this.positions = positions;
        this.facts = facts;
        this.applications = applications;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var found = new ArrayList<Violation>();
        for (var reference : Set.copyOf(references)) {
            var mine = positions.all(reference);
            mine.forEach(request -> offTheGraph(request, found));
            kept(reference, mine, found);
        }
        return found;
    }

    private static void offTheGraph(Position request, List<Violation> found) {
        var payment = request.payment();
        var known = request.facts();
        var kinds = known.stream().map(PaymentFact::kind).toList();
        var state = PaymentState.REQUESTED;
        for (int i = 0; i < kinds.size(); i++) {
            var next = known.first(i + 1).state(payment.amount());
            if (!PaymentGraph.permits(state, next, kinds.get(i))) {
                found.add(new Violation(
                        payment.reference(), "%s led from %s to %s".formatted(kinds.get(i), state, next)));
            }
            state = next;
        }
    }

    private void kept(String reference, List<Position> mine, List<Violation> found) {
        var money = mine.stream().map(Position::money).toList();
        long held = money.stream().mapToLong(PaymentMoney::held).sum();
        long charges = money.stream().mapToLong(BooksInvariant::keptCharges).sum();
        if (charges > 1) {
            found.add(new Violation(reference, "%d charges are kept".formatted(charges)));
        }
        var state = applications.find(reference).map(Application::state);
        if (charges > 0 && state.filter(CaseState::endedInVain).isPresent()) {
            found.add(new Violation(reference, "%s, and %d yen are kept".formatted(state.get(), held)));
        }
        if (state.filter(CaseState.DISPATCHED::equals).isPresent()) {
            mine.stream()
                    .limit(1)
                    .filter(request ->
                            !request.secured() && !asOfTheEnd(request).secured())
                    .forEach(request -> found.add(new Violation(
                            reference,
                            "DISPATCHED, and less than %d yen were here"
                                    .formatted(request.payment().amount()))));
        }
        // until the envelope leaves, 収納 may still be looking at what went back
        boolean paid = money.stream().anyMatch(known -> known.received() > 0);
        if (!mine.isEmpty() && !paid && state.filter(GOES_OUT::contains).isPresent()) {
            found.add(new Violation(reference, "%s, and nothing was paid".formatted(state.get())));
        }
    }

    /** What went back when the certificate was gone is no matter of the dispatch. */
    private Position asOfTheEnd(Position request) {
        return new Position(
                request.payment(), facts.beforeTheEnd(request.payment().id()));
    }

    /** Not every refund says which charge it is of: what one charge cannot hold is of several. */
    private static long keptCharges(PaymentMoney money) {
        long largest = money.charges().stream()
                .mapToLong(PaymentMoney.Charge::amount)
                .max()
                .orElse(0);
        if (money.held() <= 0) {
            return 0;
        }
        return money.held() <= largest ? 1 : money.charges().size();
    }
}
