package jp.madoguchi.payment;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells how much of a case's money two persons have not decided about. What they decided to give back and the provider
 * refused counts as decided, so that nobody is stuck with it.
 */
@Component
class DecidedMoney {

    private final Positions positions;
    private final Refunds refunds;

    DecidedMoney(Positions positions, Refunds refunds) {
        this.positions = positions;
        this.refunds = refunds;
    }

    /** Yen that are here, and that nobody may give back alone. */
    long undecided(String reference) {
        var decided = refunds.of(reference).stream()
                .filter(refund -> Boolean.TRUE.equals(refund.approved()))
                .toList();
        return positions.all(reference).stream()
                .mapToLong(request -> undecided(request, decided))
                .sum();
    }

    private static long undecided(Position request, List<Refund> decided) {
        var failed = request.facts().stream()
                .filter(fact -> fact.kind() == FactKind.REFUND_FAILED)
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
        long stillHere = decided.stream()
                .filter(refund -> refund.paymentId() == request.payment().id())
                .filter(refund -> refund.providerId() == null || failed.contains(refund.providerId()))
                .mapToLong(Refund::amount)
                .sum();
        return Math.max(0, PaymentMoney.of(request.facts()).held() - stillHere);
    }
}
