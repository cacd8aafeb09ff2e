package jp.madoguchi.payment;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of one payment request, with the questions that are asked of it.
 *
 * @param inOrder as we heard of it
 */
record KnownFacts(List<PaymentFact> inOrder) {

    static final KnownFacts NONE = new KnownFacts(List.of());

    KnownFacts {
        inOrder = List.copyOf(inOrder);
    }

    static KnownFacts of(PaymentFact... facts) {
        return new KnownFacts(Arrays.asList(facts));
    }

    KnownFacts with(PaymentFact another) {
        return with(List.of(another));
    }

    KnownFacts with(Collection<PaymentFact> more) {
        return new KnownFacts(Stream.concat(inOrder.stream(), more.stream()).toList());
    }

    /** What was known when so many facts had come. */
    KnownFacts first(int count) {
        return new KnownFacts(inOrder.subList(0, count));
    }

    Stream<PaymentFact> stream() {
        return inOrder.stream();
    }

    /** @param asked yen of the request */
    PaymentState state(int asked) {
        return PaymentState.of(inOrder, asked);
    }

    PaymentMoney money() {
        return PaymentMoney.of(inOrder);
    }

    boolean contested() {
        return PaymentState.contested(inOrder);
    }

    boolean has(FactKind kind) {
        return inOrder.stream().anyMatch(fact -> fact.kind() == kind);
    }

    /** The first word of each charge. */
    List<PaymentFact> charges() {
        var charges = new LinkedHashMap<String, PaymentFact>();
        inOrder.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .forEach(fact -> charges.putIfAbsent(String.valueOf(fact.objectId()), fact));
        return List.copyOf(charges.values());
    }
}
