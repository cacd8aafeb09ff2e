package jp.madoguchi.payment;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What we ask of Stripe for one payment. Every call that creates something carries an idempotency key made of our own
 * ids, so that whoever repeats it (two tabs, two nodes, a crash between the call and our commit) gets the same object.
 * Never called inside a transaction.
 *
 * <p>All methods throw {@link ProviderUnavailableException} when there is no answer to be trusted.
 */
@Component
class StripeGateway {

    /** What an intent is read with: the charge tells what was refunded and disputed. */
    static final String CHARGE = "latest_charge";

    private static final Predicate<StripeException> FORBIDDEN =
            StripeCalls.code("payment_intent_unexpected_state").or(CardException.class::isInstance);

    private final StripeCalls calls;

    StripeGateway(StripeCalls calls) {
        this.calls = calls;
    }

    /** The payer of one request; carries no name and no address, only our ids. */
    String customer(Payment payment) {
        var params = CustomerCreateParams.builder()
                .putAllMetadata(payment.metadata())
                .build();
        return calls.once(
                        "customer", payment, (stripe, key) -> stripe.customers().create(params, key))
                .getId();
    }

    /** The one charge object of a request, created but not confirmed: no money moves. */
    String intent(Payment payment, String customerId) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount((long) payment.amount())
                .setCurrency(PaymentFact.YEN)
                .setCustomer(customerId)
                .addPaymentMethodType("card")
                .setDescription(payment.reference())
                .putAllMetadata(payment.metadata())
                .build();
        return calls.once("intent", payment, (stripe, key) -> stripe.paymentIntents()
                        .create(params, key))
                .getId();
    }

    /**
     * A visit to Stripe's card page, in Japanese.
     *
     * @param after the visit that this one replaces; part of the key, so that a second tab shares the visit
     */
    CardEntry enterCard(Payment payment, String customerId, String returnUrl, @Nullable String after) {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customerId)
                .setCurrency(PaymentFact.YEN)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setLocale(SessionCreateParams.Locale.JA)
                .setSuccessUrl(returnUrl)
                .setCancelUrl(returnUrl)
                .putAllMetadata(payment.metadata())
                .build();
        var step = "session-after-" + Objects.requireNonNullElse(after, "none");
        return CardEntry.of(calls.once(
                step, payment, (stripe, key) -> stripe.checkout().sessions().create(params, key)));
    }

    /** How a visit to the card page went. */
    CardEntry cardEntry(String sessionId) {
        var params = SessionRetrieveParams.builder()
                .addExpand("setup_intent.payment_method")
                .build();
        return CardEntry.of(calls.answer(stripe -> stripe.checkout().sessions().retrieve(sessionId, params)));
    }

    /** Nobody can enter a card there any more; a visit that is over stays as it ended. */
    void closeCardPage(String sessionId) {
        calls.unless(
                InvalidRequestException.class::isInstance,
                stripe -> stripe.checkout().sessions().expire(sessionId));
    }

    /**
     * Charges the card. A decline, a charge made before and a charge that cannot be made any more are answers, not
     * failures: what comes back is the intent as it now is.
     *
     * @param declined how often a card was declined; two clicks after the same answer are one charge
     */
    Intent charge(Payment payment, String intentId, String paymentMethodId, int declined, String returnUrl) {
        var params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(paymentMethodId)
                .setReturnUrl(returnUrl)
                .addExpand(CHARGE)
                .build();
        var step = "charge-" + paymentMethodId + "-" + declined;
        return calls.once(step, payment, FORBIDDEN, (stripe, key) -> stripe.paymentIntents()
                        .confirm(intentId, params, key))
                .map(Intent::of)
                .orElseGet(() -> intent(intentId));
    }

    /**
     * Cancels and tells how the intent now stands: canceled, or succeeded before we came. Without a key, since a second
     * cancelling changes nothing, while an answer from before the end would be given again.
     */
    Intent cancel(String intentId) {
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .addExpand(CHARGE)
                .build();
        return calls.unless(FORBIDDEN, stripe -> stripe.paymentIntents().cancel(intentId, params))
                .map(Intent::of)
                .orElseGet(() -> intent(intentId));
    }

    Intent intent(String intentId) {
        return Intent.of(calls.answer(retrieve(intentId)));
    }

    /** As {@link #intent(String)}; nothing when the provider knows no such intent. */
    Optional<Intent> find(String intentId) {
        return calls.unless(StripeCalls.code("resource_missing"), retrieve(intentId))
                .map(Intent::of);
    }

    private static StripeCalls.Call<PaymentIntent> retrieve(String intentId) {
        var params = PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build();
        return stripe -> stripe.paymentIntents().retrieve(intentId, params);
    }

    /** The provider forgets the card. Forgotten before is good, too. */
    void detach(String paymentMethodId) {
        calls.unless(InvalidRequestException.class::isInstance, stripe -> stripe.paymentMethods()
                .detach(paymentMethodId));
    }
}
