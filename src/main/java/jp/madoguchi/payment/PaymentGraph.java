package jp.madoguchi.payment;

import static jp.madoguchi.payment.PaymentState.ACTION_REQUIRED;
import static jp.madoguchi.payment.PaymentState.CANCELED;
import static jp.madoguchi.payment.PaymentState.CARD_REFUSED;
import static jp.madoguchi.payment.PaymentState.CARD_REGISTERED;
import static jp.madoguchi.payment.PaymentState.CHARGED_BACK;
import static jp.madoguchi.payment.PaymentState.DISPUTED;
import static jp.madoguchi.payment.PaymentState.FAILED;
import static jp.madoguchi.payment.PaymentState.PAID;
import static jp.madoguchi.payment.PaymentState.PROCESSING;
import static jp.madoguchi.payment.PaymentState.REFUNDED;
import static jp.madoguchi.payment.PaymentState.REQUESTED;
import static jp.madoguchi.payment.PaymentState.UNKNOWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The states of a payment as a graph: which may follow which, and the kind of fact that permits it. What is not here is
 * refused. {@code docs/payment-states.md} is drawn from this table.
 */
final class PaymentGraph {

    /** One fact of one of these kinds may lead from the one state to the other. */
    record Edge(PaymentState from, PaymentState to, Set<FactKind> permittedBy) {}

    /** Any attempt may follow any other, since webhooks overtake each other; only money ends the attempts. */
    private static final Set<PaymentState> ATTEMPTS = EnumSet.range(REQUESTED, FAILED);

    private static final Set<PaymentState> NEVER_PAID = with(ATTEMPTS, CANCELED);

    static final List<Edge> EDGES = Stream.of(
                    from(ATTEMPTS, CARD_REFUSED, FactKind.CARD_REFUSED),
                    from(ATTEMPTS, CARD_REGISTERED, FactKind.CARD_REGISTERED),
                    from(ATTEMPTS, ACTION_REQUIRED, FactKind.ACTION_REQUIRED),
                    from(ATTEMPTS, PROCESSING, FactKind.PROCESSING),
                    from(ATTEMPTS, FAILED, FactKind.FAILED),
                    from(ATTEMPTS, CANCELED, FactKind.CANCELED),
                    // failed → paid is normal: the resident tried again
                    from(ATTEMPTS, PAID, FactKind.SUCCEEDED),
                    // another amount or currency than asked for, money after the cancellation,
                    // or a refund or dispute of money that we never saw
                    from(
                            NEVER_PAID,
                            UNKNOWN,
                            FactKind.SUCCEEDED,
                            FactKind.REFUNDED,
                            FactKind.DISPUTED,
                            FactKind.DISPUTE_LOST),
                    from(PAID, REFUNDED, FactKind.REFUNDED),
                    from(PAID, DISPUTED, FactKind.DISPUTED),
                    from(PAID, CHARGED_BACK, FactKind.DISPUTE_LOST),
                    // a second charge, a cancellation that contradicts, a refund that was not due or did not arrive
                    from(
                            PAID,
                            UNKNOWN,
                            FactKind.SUCCEEDED,
                            FactKind.CANCELED,
                            FactKind.REFUNDED,
                            FactKind.REFUND_FAILED,
                            FactKind.METADATA_DIFFERS),
                    from(DISPUTED, PAID, FactKind.DISPUTE_WON),
                    from(DISPUTED, UNKNOWN, FactKind.DISPUTE_WON),
                    from(DISPUTED, CHARGED_BACK, FactKind.DISPUTE_LOST),
                    from(DISPUTED, REFUNDED, FactKind.REFUNDED),
                    from(CHARGED_BACK, REFUNDED, FactKind.REFUNDED),
                    // the refund failed, or another charge came: money is here again
                    from(REFUNDED, PAID, FactKind.SUCCEEDED, FactKind.REFUND_FAILED),
                    from(REFUNDED, DISPUTED, FactKind.SUCCEEDED, FactKind.REFUND_FAILED),
                    from(REFUNDED, CHARGED_BACK, FactKind.SUCCEEDED, FactKind.REFUND_FAILED),
                    from(REFUNDED, UNKNOWN, FactKind.SUCCEEDED, FactKind.REFUND_FAILED),
                    // never a dead end: the rest comes or goes back, the issuer decides, or 収納 does
                    from(
                            UNKNOWN,
                            PAID,
                            FactKind.SUCCEEDED,
                            FactKind.REFUNDED,
                            FactKind.REFUND_FAILED,
                            FactKind.ACCEPTED),
                    from(UNKNOWN, REFUNDED, FactKind.SUCCEEDED, FactKind.REFUNDED),
                    from(UNKNOWN, DISPUTED, FactKind.SUCCEEDED, FactKind.DISPUTED),
                    from(UNKNOWN, CHARGED_BACK, FactKind.SUCCEEDED, FactKind.DISPUTE_LOST))
            .flatMap(List::stream)
            .toList();

    private PaymentGraph() {}

    static boolean permits(PaymentState from, PaymentState to, FactKind fact) {
        return from == to
                || EDGES.stream()
                        .anyMatch(edge -> edge.from() == from
                                && edge.to() == to
                                && edge.permittedBy().contains(fact));
    }

    /** @throws IllegalStateException if this fact would take the payment out of the graph; nothing is recorded then */
    static void require(Payment payment, KnownFacts known, PaymentFact fact) {
        var from = known.state(payment.amount());
        var to = known.with(fact).state(payment.amount());
        if (!permits(from, to, fact.kind())) {
            throw new IllegalStateException(
                    "%s does not lead %s from %s to %s".formatted(fact.kind(), payment.reference(), from, to));
        }
    }

    private static Set<PaymentState> with(Set<PaymentState> states, PaymentState another) {
        var all = EnumSet.copyOf(states);
        all.add(another);
        return all;
    }

    private static List<Edge> from(PaymentState from, PaymentState to, FactKind first, FactKind... others) {
        return from(EnumSet.of(from), to, first, others);
    }

    private static List<Edge> from(Set<PaymentState> states, PaymentState to, FactKind first, FactKind... others) {
        return states.stream()
                .filter(from -> from != to)
                .map(from -> new Edge(from, to, EnumSet.of(first, others)))
                .toList();
    }
}
