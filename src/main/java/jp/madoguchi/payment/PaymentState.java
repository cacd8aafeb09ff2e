package jp.madoguchi.payment;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where a payment stands: a pure function of the facts, whatever their order and however often they came. */
public enum PaymentState {
    /** Asked for; no usable card yet. */
    REQUESTED,
    /** The card entered is of a brand that we do not take; another one may be entered. */
    CARD_REFUSED,
    CARD_REGISTERED,
    /** Waits for the resident at the card issuer's page (3-D Secure). */
    ACTION_REQUIRED,
    /** The provider itself does not know yet. */
    PROCESSING,
    /** The last attempt failed; the resident may try again. */
    FAILED,
    PAID,
    /** No charge can come any more. */
    CANCELED,
    /** All the money went back. */
    REFUNDED,
    /** The facts contradict each other or our request: in front of a person. */
    UNKNOWN;

    /** @param amount what was asked for, in yen */
    static PaymentState of(Collection<PaymentFact> facts, int amount) {
        var charges = charges(facts);
        if (!charges.isEmpty()) {
            return charged(facts, charges, amount);
        }
        if (has(facts, FactKind.REFUNDED) || has(facts, FactKind.DISPUTED)) {
            return UNKNOWN;
        }
        return has(facts, FactKind.CANCELED) ? CANCELED : attempted(facts);
    }

    /** The money is with us or on its way; no new attempt may begin. */
    boolean open() {
        return compareTo(FAILED) <= 0;
    }

    private static PaymentState charged(Collection<PaymentFact> facts, List<Charge> charges, int amount) {
        long received = charges.stream().mapToLong(Charge::amount).sum();
        if (refunded(facts) >= received) {
            return REFUNDED;
        }
        boolean asAsked = charges.size() == 1 && charges.get(0).isYen(amount);
        return asAsked && !has(facts, FactKind.CANCELED) && !has(facts, FactKind.DISPUTED) ? PAID : UNKNOWN;
    }

    /** One charge per provider object: the same charge reported twice is one. */
    private static List<Charge> charges(Collection<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(Charge::of)
                .distinct()
                .toList();
    }

    /** Each refund once, by its own id. */
    private static long refunded(Collection<PaymentFact> facts) {
        var refunds = facts.stream()
                .filter(fact -> fact.kind() == FactKind.REFUNDED)
                .collect(Collectors.toMap(
                        fact -> Objects.requireNonNullElse(fact.objectId(), ""),
                        fact -> Objects.requireNonNullElse(fact.amount(), 0L),
                        Math::max));
        failedRefunds(facts).forEach(refunds::remove);
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> failedRefunds(Collection<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.REFUND_FAILED)
                .map(fact -> Objects.requireNonNullElse(fact.objectId(), ""))
                .toList();
    }

    private static PaymentState attempted(Collection<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind().attempt())
                .max(comparing(PaymentFact::occurredAt).thenComparing(PaymentFact::kind))
                .map(fact -> valueOf(fact.kind().name()))
                .orElse(REQUESTED);
    }

    private static boolean has(Collection<PaymentFact> facts, FactKind kind) {
        return facts.stream().anyMatch(fact -> fact.kind() == kind);
    }

    private record Charge(String object, long amount, String currency) {

        static Charge of(PaymentFact fact) {
            return new Charge(
                    Objects.requireNonNullElse(fact.objectId(), ""),
                    Objects.requireNonNullElse(fact.amount(), 0L),
                    Objects.requireNonNullElse(fact.currency(), ""));
        }

        boolean isYen(int expected) {
            return amount == expected && currency.equals(PaymentFact.YEN);
        }
    }
}
