package jp.madoguchi.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.desk.DecisionInvalidException;
import org.springframework.stereotype.Component;

/** Tells how much of the money that is here may still go back, and for how much of it the word of people is needed. */
@Component
class HeldMoney {

    private static final Set<FactKind> REFUSED = EnumSet.of(FactKind.REFUND_FAILED, FactKind.REFUND_CONTESTED);

    private final Positions positions;
    private final Refunds refunds;

    HeldMoney(Positions positions, Refunds refunds) {
        this.positions = positions;
        this.refunds = refunds;
    }

    /**
     * Yen of a case that nobody may give back alone. What two persons decided to give back and the provider refused
     * counts as decided, so that nobody is stuck with it.
     */
    private long undecided(String reference) {
        var approved = refunds.of(reference).stream()
                .filter(refund -> Boolean.TRUE.equals(refund.approved()))
                .toList();
        return positions.all(reference).stream()
                .mapToLong(request -> Math.max(0, held(request) - decided(request, approved)))
                .sum();
    }

    /**
     * Who ends a case gives no money back alone: two persons have decided about it before.
     *
     * @throws DecisionInvalidException if there is money of which they have not
     */
    void requireDecided(String reference) {
        long undecided = undecided(reference);
        if (undecided > 0) {
            throw new DecisionInvalidException(
                    "outcome",
                    "この申請で受け取った料金%,d円の返金が決裁されていません。先に、申請の内容の「返金を起案する」から起案し、ほかの担当者の決裁を受けてください。".formatted(undecided));
        }
    }

    /** Yen of a request that nobody was promised; less than none when some of it went back another way meanwhile. */
    long free(Position request) {
        return held(request) - drafted(request, Refund::pending);
    }

    /** Yen of one charge that nobody was promised; less than none as above. */
    long free(Position request, String charge) {
        long promised =
                drafted(request, refund -> refund.pending() && refund.intentId().equals(charge));
        return Math.min(free(request), held(request.of(charge)) - promised);
    }

    /** Yen of one charge that may go back by themselves, as the provider has it now. */
    long free(Position request, Intent charge) {
        long spokenFor =
                drafted(request, refund -> refund.intentId().equals(charge.id()) && refund.beyondTheProvider());
        return Math.min(free(request), charge.received() - charge.refunded() - spokenFor);
    }

    private long drafted(Position request, Predicate<Refund> which) {
        return refunds.of(request.payment().reference()).stream()
                .filter(refund -> refund.paymentId() == request.payment().id())
                .filter(which)
                .mapToLong(Refund::amount)
                .sum();
    }

    private static long held(Position request) {
        return request.money().held();
    }

    /** Oldest first: what went back in the second try is no longer here. */
    private static long decided(Position request, List<Refund> approved) {
        var refused = request.facts().stream()
                .filter(fact -> REFUSED.contains(fact.kind()))
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
        long promised = 0;
        long inVain = 0;
        for (var refund : approved) {
            if (refund.paymentId() == request.payment().id()) {
                boolean failed = refused.contains(String.valueOf(refund.providerId()));
                inVain = failed ? inVain + refund.amount() : Math.max(0, inVain - refund.amount());
                promised += refund.pending() ? refund.amount() : 0;
            }
        }
        return promised + inVain;
    }
}
