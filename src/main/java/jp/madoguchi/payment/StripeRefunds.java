package jp.madoguchi.payment;

import com.stripe.param.RefundCreateParams;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money that goes back through Stripe, each refund once. Never called inside a transaction.
 *
 * <p>All methods throw {@link ProviderUnavailableException} when there is no answer to be trusted.
 */
@Component
class StripeRefunds {

    private static final Set<String> NOT_GIVEN = Set.of("failed", "canceled");

    private final StripeCalls calls;
    private final StripeGateway gateway;

    StripeRefunds(StripeCalls calls, StripeGateway gateway) {
        this.calls = calls;
        this.gateway = gateway;
    }

    /**
     * Gives all the money of an intent back; done before is the same as done now.
     *
     * @return the refund as a fact: on its way, or failed
     */
    PaymentFact all(Payment payment, String intentId, Instant now) {
        var params = of(payment, intentId).build();
        var refunded = StripeCalls.code("charge_already_refunded");
        return calls.once("refund-" + intentId, payment, refunded, (stripe, key) -> stripe.refunds()
                        .create(params, key))
                .map(given -> fact(given, now))
                .orElseGet(() -> before(gateway.intent(intentId), now));
    }

    /** Gives a part back, as two people decided; asked again it is the same refund. */
    PaymentFact part(Payment payment, Refund decided, Instant now) {
        var params = of(payment, decided.intentId())
                .setAmount((long) decided.amount())
                .build();
        var given = calls.once("refund-no-" + decided.id(), payment, (stripe, key) -> stripe.refunds()
                .create(params, key));
        return fact(given, now);
    }

    private static RefundCreateParams.Builder of(Payment payment, String intentId) {
        return RefundCreateParams.builder().setPaymentIntent(intentId).putAllMetadata(payment.metadata());
    }

    private static PaymentFact fact(com.stripe.model.Refund given, Instant now) {
        var kind = NOT_GIVEN.contains(given.getStatus()) ? FactKind.REFUND_FAILED : FactKind.REFUNDED;
        return PaymentFact.money(FactSource.REFUND, kind, given.getId(), given.getAmount(), given.getCurrency(), now);
    }

    private static PaymentFact before(Intent intent, Instant now) {
        return PaymentFact.money(
                FactSource.REFUND, FactKind.REFUNDED, intent.id(), intent.refunded(), intent.currency(), now);
    }
}
