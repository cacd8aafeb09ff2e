package jp.madoguchi.payment;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money that goes back through Stripe, each refund once: it carries a mark of ours, for which Stripe's own list is
 * searched first, since an idempotency key is forgotten after a day. Never called inside a transaction.
 *
 * <p>All methods throw {@link ProviderUnavailableException} when there is no answer to be trusted.
 */
@Component
class StripeRefunds {

    static final String MARK = "refund";
    private static final String NO_MARK = "";
    private static final Set<String> NOT_GIVEN = Set.of("failed", "canceled");
    private static final int BAD_REQUEST = 400;

    private final StripeCalls calls;
    private final StripeDisputes disputes;
    private final Clock clock;

    StripeRefunds(StripeCalls calls, StripeDisputes disputes, Clock clock) {
        this.calls = calls;
        this.disputes = disputes;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param objectId the provider's refund; what stands for it, when there is none
     * @param facts all refunds of the charge, and the refusal if this one was refused
     * @param yen what the resident is to be told of; 0 when nothing goes back
     */
    record Given(String objectId, List<PaymentFact> facts, long yen) {}

    /**
     * Gives back what is left of a charge, and tells also of what went back through the provider's own console.
     *
     * @param mark by which it is found again, and told of as this refund
     * @param left yen; with none or less nothing is given
     */
    Given all(Payment payment, String intentId, String mark, long left) {
        return give(payment, intentId, left, mark, Set.of(mark, NO_MARK));
    }

    /** Gives a part back, as two people decided. */
    Given part(Payment payment, Refund decided) {
        var mark = Long.toString(decided.id());
        return give(payment, decided.intentId(), decided.amount(), mark, Set.of(mark));
    }

    private Given give(Payment payment, String intentId, long amount, String mark, Set<String> told) {
        var refunds = new ArrayList<>(of(intentId));
        var facts = new ArrayList<PaymentFact>();
        var standIn = "refund-%s-%s".formatted(mark, intentId);
        if (amount > 0 && marked(refunds, mark).isEmpty()) {
            make(payment, intentId, amount, mark)
                    .ifPresentOrElse(refunds::add, () -> facts.addAll(refused(intentId, standIn, amount)));
        }
        refunds.forEach(refund -> facts.addAll(facts(refund, intentId)));
        return new Given(
                marked(refunds, mark).map(com.stripe.model.Refund::getId).orElse(standIn),
                facts,
                refunds.stream()
                        .filter(refund -> told.contains(mark(refund)) && given(refund))
                        .mapToLong(com.stripe.model.Refund::getAmount)
                        .sum());
    }

    private List<com.stripe.model.Refund> of(String intentId) {
        var params = RefundListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit(StripeCalls.PAGE)
                .build();
        return calls.list(stripe -> stripe.refunds().list(params));
    }

    /** Nothing when the provider refuses. */
    private Optional<com.stripe.model.Refund> make(Payment payment, String intentId, long amount, String mark) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .setAmount(amount)
                .putAllMetadata(payment.metadata())
                .putMetadata(MARK, mark)
                .build();
        var step = "refund-%s-%s-%d".formatted(intentId, mark, amount);
        return calls.once(step, payment, StripeRefunds::refused, (stripe, key) -> stripe.refunds()
                .create(params, key));
    }

    /** The charge is contested, or has less left: asked again, the answer is the same. */
    private static boolean refused(StripeException refusal) {
        return refusal instanceof InvalidRequestException && Objects.equals(refusal.getStatusCode(), BAD_REQUEST);
    }

    private static Optional<com.stripe.model.Refund> marked(List<com.stripe.model.Refund> refunds, String mark) {
        return refunds.stream().filter(refund -> mark(refund).equals(mark)).findFirst();
    }

    private static String mark(com.stripe.model.Refund refund) {
        return Objects.requireNonNullElse(refund.getMetadata(), Map.<String, String>of())
                .getOrDefault(MARK, NO_MARK);
    }

    private static boolean given(com.stripe.model.Refund refund) {
        return given(refund.getStatus());
    }

    /** Whether a refund of this status gives money back, or may still. */
    static boolean given(String status) {
        return !NOT_GIVEN.contains(status);
    }

    private static List<PaymentFact> facts(com.stripe.model.Refund refund, String intentId) {
        var kind = given(refund) ? FactKind.REFUNDED : FactKind.REFUND_FAILED;
        var told = PaymentFact.money(
                        FactSource.REFUND,
                        kind,
                        refund.getId(),
                        refund.getAmount(),
                        refund.getCurrency(),
                        Instant.ofEpochSecond(refund.getCreated()))
                .ofCharge(intentId);
        return !given(refund) || ours(mark(refund))
                ? List.of(told)
                : List.of(told, unasked(FactSource.REFUND, told, refund.getCreated()));
    }

    /** Whether a refund with this mark was made by us, on the word of two persons or by itself. */
    static boolean ours(String mark) {
        return !mark.equals(NO_MARK);
    }

    /**
     * The fact beside a refund that nobody asked us for.
     *
     * @param created the provider's time of the refund, by which this is one fact, whatever tells of it
     */
    static PaymentFact unasked(FactSource source, PaymentFact refund, long created) {
        return new PaymentFact(
                source,
                null,
                FactKind.REFUND_UNASKED,
                refund.objectId(),
                refund.chargeId(),
                null,
                refund.amount(),
                refund.currency(),
                Instant.ofEpochSecond(created));
    }

    /** A contested charge is no failure: the issuer decides whose the money is. */
    private List<PaymentFact> refused(String intentId, String standIn, long amount) {
        var facts = new ArrayList<>(disputes.facts(intentId, FactSource.REFUND));
        var kind = PaymentState.contested(facts) ? FactKind.REFUND_CONTESTED : FactKind.REFUND_FAILED;
        facts.add(PaymentFact.money(FactSource.REFUND, kind, standIn, amount, PaymentFact.YEN, clock.instant())
                .ofCharge(intentId));
        return facts;
    }
}
