package jp.madoguchi.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the facts say about the money of one request: every charge and every refund once, by the provider's own ids,
 * however often they were reported.
 *
 * @param refunded yen that went back, in whatever way
 * @param transferred yen of these that went back past the provider, by the word of two persons
 * @param lost yen that an issuer took back
 */
record PaymentMoney(List<Charge> charges, long refunded, long transferred, long lost) {

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
        return new PaymentMoney(
                charges, refunded(facts), transferred(facts), sum(amounts(facts, FactKind.DISPUTE_LOST)));
    }

    /** Each refund once, by its own id; one that failed in the end left the money here. */
    private static long refunded(Collection<PaymentFact> facts) {
        var refunds = amounts(facts, FactKind.REFUNDED);
        refunds.keySet().removeAll(failedRefunds(facts));
        return sum(refunds);
    }

    private static long transferred(Collection<PaymentFact> facts) {
        var clerks =
                facts.stream().filter(fact -> fact.source() == FactSource.CLERK).toList();
        return sum(amounts(clerks, FactKind.REFUNDED));
    }

    /** Each object of the provider once. */
    private static Map<String, Long> amounts(Collection<PaymentFact> facts, FactKind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .collect(Collectors.toMap(
                        PaymentMoney::object, fact -> Objects.requireNonNullElse(fact.amount(), 0L), Math::max));
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
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

    /** What is still ours: neither given back nor taken back by the issuer. */
    long held() {
        return received() - refunded - lost;
    }

    /** What the provider gave back, as its own books must have it. */
    long refundedByProvider() {
        return refunded - transferred;
    }

    boolean none() {
        return charges.isEmpty();
    }

    boolean allBack() {
        return received() > 0 && refunded >= received();
    }

    /** One charge of just this amount, whatever a person gave back of it; or more, of which the rest went back. */
    boolean fits(int asked) {
        return charges.stream().allMatch(Charge::yen)
                && ((charges.size() == 1 && received() == asked) || held() == asked);
    }
}
