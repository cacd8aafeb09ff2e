package jp.madoguchi.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The refunds that people drafted for one case, and what they leave of its money.
 *
 * @param all oldest first
 */
record PromisedRefunds(List<Refund> all) {

    private static final Set<FactKind> REFUSED = EnumSet.of(FactKind.REFUND_FAILED, FactKind.REFUND_CONTESTED);

    /** Yen of a request that nobody was promised; less than none when some of it went back another way meanwhile. */
    long free(Position request) {
        return held(request) - amount(request, Refund::pending);
    }

    /** Yen of one charge that nobody was promised; less than none as above. */
    long free(Position request, String charge) {
        long promised =
                amount(request, refund -> refund.pending() && refund.intentId().equals(charge));
        return Math.min(free(request), held(request.of(charge)) - promised);
    }

    /** Yen of one charge that may go back by themselves, as the provider has it now. */
    long free(Position request, Intent charge) {
        long spokenFor = amount(
                request,
                refund -> refund.beyondTheProvider() && refund.intentId().equals(charge.id()));
        return Math.min(free(request), charge.received() - charge.refunded() - spokenFor);
    }

    /**
     * Yen of a request that nobody may give back alone. What two persons decided to give back and the provider refused
     * counts as decided, so that nobody is stuck with it.
     */
    long undecided(Position request) {
        return Math.max(0, held(request) - decided(request));
    }

    /** What went back in the second try is no longer here. */
    private long decided(Position request) {
        var refused = request.facts().stream()
                .filter(fact -> REFUSED.contains(fact.kind()))
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
        long promised = 0;
        long inVain = 0;
        for (var refund : all) {
            if (isOf(request, refund) && Boolean.TRUE.equals(refund.approved())) {
                boolean failed = refused.contains(String.valueOf(refund.providerId()));
                inVain = failed ? inVain + refund.amount() : Math.max(0, inVain - refund.amount());
                promised += refund.pending() ? refund.amount() : 0;
            }
        }
        return promised + inVain;
    }

    private long amount(Position request, Predicate<Refund> which) {
        return all.stream()
                .filter(refund -> isOf(request, refund) && which.test(refund))
                .mapToLong(Refund::amount)
                .sum();
    }

    private static boolean isOf(Position request, Refund refund) {
        return refund.paymentId() == request.payment().id();
    }

    private static long held(Position request) {
        return request.money().held();
    }
}
