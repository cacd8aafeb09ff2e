package jp.madoguchi.payment;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a payment stands: a pure function of the facts, whatever their order and however often they came. Which state
 * may follow which is the {@link PaymentGraph}.
 */
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
    /** The payer contests the charge at the issuer, who has not decided yet. */
    DISPUTED,
    /** The issuer decided for the payer and took the money back. */
    CHARGED_BACK,
    /** The facts contradict each other or our request: in front of a person. */
    UNKNOWN;

    /** @param amount what was asked for, in yen */
    static PaymentState of(Collection<PaymentFact> facts, int amount) {
        var money = PaymentMoney.of(facts);
        if (!money.none()) {
            return charged(facts, money, amount);
        }
        if (has(facts, FactKind.REFUNDED) || has(facts, FactKind.DISPUTED) || has(facts, FactKind.DISPUTE_LOST)) {
            return UNKNOWN;
        }
        return has(facts, FactKind.CANCELED) ? CANCELED : attempted(facts);
    }

    /** No money moved yet, and some still may. */
    boolean open() {
        return compareTo(FAILED) <= 0;
    }

    private static PaymentState charged(Collection<PaymentFact> facts, PaymentMoney money, int amount) {
        if (money.allBack()) {
            return REFUNDED;
        }
        if (has(facts, FactKind.DISPUTE_LOST)) {
            return CHARGED_BACK;
        }
        if (contested(facts)) {
            return DISPUTED;
        }
        boolean asAsked =
                money.fits(amount) && !has(facts, FactKind.CANCELED) && !has(facts, FactKind.METADATA_DIFFERS);
        return asAsked || accepted(facts, money) ? PAID : UNKNOWN;
    }

    /** Each dispute ends by itself; one that was won says nothing of the next. */
    static boolean contested(Collection<PaymentFact> facts) {
        var won = objects(facts, FactKind.DISPUTE_WON);
        return !won.containsAll(objects(facts, FactKind.DISPUTED));
    }

    private static Set<String> objects(Collection<PaymentFact> facts, FactKind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
    }

    /** A person said so, looking at just this money; whatever came besides is a new question. */
    private static boolean accepted(Collection<PaymentFact> facts, PaymentMoney money) {
        return facts.stream()
                .anyMatch(fact ->
                        fact.kind() == FactKind.ACCEPTED && fact.amount() != null && fact.amount() == money.received());
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
}
