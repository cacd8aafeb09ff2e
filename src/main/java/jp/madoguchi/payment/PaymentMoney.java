package jp.madoguchi.payment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the facts say about the money of one request: every charge and every refund once, by the provider's own ids,
 * however often they were reported.
 */
record PaymentMoney(List<Charge> charges, long refunded) {

    /** One charge, as it was reported. The same object with two amounts is two of these: somebody must look. */
    record Charge(String object, long amount, String currency) {

        private static Charge of(PaymentFact fact) {
            return new Charge(
                    Objects.requireNonNullElse(fact.objectId(), ""),
                    Objects.requireNonNullElse(fact.amount(), 0L),
                    Objects.requireNonNullElse(fact.currency(), ""));
        }

        private boolean yen() {
            return currency.equals(PaymentFact.YEN);
        }
    }

    static PaymentMoney of(Collection<PaymentFact> facts) {
        var charges = facts.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(Charge::of)
                .distinct()
                .toList();
        return new PaymentMoney(charges, refunded(facts));
    }

    /** Each refund once, by its own id; one that failed in the end left the money here. */
    private static long refunded(Collection<PaymentFact> facts) {
        var refunds = facts.stream()
                .filter(fact -> fact.kind() == FactKind.REFUNDED)
                .collect(Collectors.toMap(
                        PaymentMoney::object, fact -> Objects.requireNonNullElse(fact.amount(), 0L), Math::max));
        refunds.keySet().removeAll(failedRefunds(facts));
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Set<String> failedRefunds(Collection<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.REFUND_FAILED)
                .map(PaymentMoney::object)
                .collect(Collectors.toSet());
    }

    private static String object(PaymentFact fact) {
        return Objects.requireNonNullElse(fact.objectId(), "");
    }

    /** What was charged, before refunds. */
    long received() {
        return charges.stream().mapToLong(Charge::amount).sum();
    }

    /** What is still ours. */
    long held() {
        return received() - refunded;
    }

    boolean none() {
        return charges.isEmpty();
    }

    boolean allBack() {
        return received() > 0 && held() <= 0;
    }

    /** One charge of just this amount, whatever a person gave back of it; or more, of which the rest went back. */
    boolean fits(int asked) {
        return charges.stream().allMatch(Charge::yen)
                && ((charges.size() == 1 && received() == asked) || held() == asked);
    }
}
