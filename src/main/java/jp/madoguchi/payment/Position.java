package jp.madoguchi.payment;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A payment request with all that is known of it, read together once. */
record Position(Payment payment, KnownFacts facts) {

    PaymentState state() {
        return facts.state(payment.amount());
    }

    /** As it is when this was observed, too. */
    Position with(Collection<PaymentFact> observed) {
        return new Position(payment, facts.with(observed));
    }

    /** Exactly what was asked for came, and is still ours. */
    boolean paidAsAsked() {
        return state() == PaymentState.PAID && held() == payment.amount();
    }

    /** What was asked for is here and uncontested, or all of it that a person looked at and took for that. */
    boolean secured() {
        return securedBy(payment.amount())
                || acceptedBefore().filter(this::asGoodAs).isPresent();
    }

    private boolean securedBy(long amount) {
        return held() >= amount && !facts.contested();
    }

    private boolean asGoodAs(Position accepted) {
        return held() >= accepted.held() && (!facts.contested() || accepted.facts.contested());
    }

    PaymentMoney money() {
        return facts.money();
    }

    private long held() {
        return money().held();
    }

    /** What a person saw who accepted the money last. */
    private Optional<Position> acceptedBefore() {
        var known = facts.inOrder();
        for (int i = known.size(); i > 0; i--) {
            if (known.get(i - 1).kind() == FactKind.ACCEPTED) {
                return Optional.of(new Position(payment, facts.first(i)));
            }
        }
        return Optional.empty();
    }

    /** The provider's objects that took money, each once. */
    List<String> charges() {
        return facts.charges().stream()
                .map(charge -> String.valueOf(charge.objectId()))
                .toList();
    }

    /** What is known of one charge; what does not say of which it is counts for the first one. */
    Position of(String charge) {
        var charges = charges();
        var first = charges.isEmpty() ? charge : charges.get(0);
        var ofIt = facts.stream()
                .filter(fact -> charge.equals(
                        fact.kind() == FactKind.SUCCEEDED
                                ? fact.objectId()
                                : Objects.requireNonNullElse(fact.chargeId(), first)))
                .toList();
        return new Position(payment, new KnownFacts(ofIt));
    }

    /** Money moved; no new attempt may begin. */
    boolean settled() {
        return !state().open() && state() != PaymentState.CANCELED;
    }

    /** Neither paid nor payable: after the cut-off, or taken back. */
    boolean over(Instant now) {
        return !settled() && (payment.closed(now) || state() == PaymentState.CANCELED);
    }

    /** The event was taken in before, or ends a visit to the card page of which we asked ourselves. */
    boolean knows(StripeEvent event) {
        return facts.stream().anyMatch(fact -> event.id().equals(fact.eventId()))
                || (event.endsCardEntry() && saw(event.objectId()));
    }

    private boolean saw(String objectId) {
        return facts.stream().anyMatch(fact -> objectId.equals(fact.objectId()));
    }

    /** How much is known beside the attempts: more of it is a new question, the same told again is none. */
    long findings() {
        return facts.stream()
                .filter(fact -> fact.kind().compareTo(FactKind.CANCELED) >= 0)
                .map(fact -> Arrays.asList(fact.kind(), fact.objectId(), fact.amount(), fact.currency()))
                .distinct()
                .count();
    }

    boolean has(FactKind kind) {
        return facts.has(kind);
    }

    /** Why the last attempt that failed did, as the provider says; empty text when it has not said. */
    String declineCode() {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.FAILED)
                .max(Comparator.comparing(PaymentFact::occurredAt))
                .map(PaymentFact::declineCode)
                .orElse("");
    }

    /** How often the issuer has said no. */
    int declined() {
        return (int)
                facts.stream().filter(fact -> fact.kind() == FactKind.FAILED).count();
    }

    /** Whether the visit to the card page that was opened last has not led to a card yet, as far as we know. */
    boolean awaitsCard() {
        var session = payment.sessionId();
        return session != null && !saw(session);
    }

    /** A click whose outcome was never heard of, or an attempt that goes on elsewhere. */
    boolean awaitsAnswer() {
        boolean waiting = false;
        for (var fact : facts.inOrder()) {
            waiting =
                    fact.kind() == FactKind.CLICKED || (waiting && !fact.kind().answersClick());
        }
        var state = state();
        return payment.intentId() != null
                && state.open()
                && (waiting || state == PaymentState.ACTION_REQUIRED || state == PaymentState.PROCESSING);
    }
}
