package jp.madoguchi.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * From the first to the last charge that we know of, both included: what the account saw before and after is not read.
 */
record ChargeSpan(Instant first, Instant last) {

    /** Of these requests' own intents; empty when we have heard of no charge. */
    static Optional<ChargeSpan> of(Collection<Position> requests) {
        var moments = requests.stream()
                .flatMap(position -> position.facts().charges().stream()
                        .filter(charge -> String.valueOf(charge.objectId())
                                .equals(position.payment().intentId())))
                .map(PaymentFact::occurredAt)
                .sorted()
                .toList();
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChargeSpan(moments.get(0), moments.get(moments.size() - 1)));
    }
}
