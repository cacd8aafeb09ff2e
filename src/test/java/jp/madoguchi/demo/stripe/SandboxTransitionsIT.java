package jp.madoguchi.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import jp.madoguchi.testing.CardNumbers;
import jp.madoguchi.testing.ProductTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the state of an object does not allow is refused with Stripe's words, and changes nothing. */
@ProductTest
class SandboxTransitionsIT {

    private static final String UNEXPECTED = "payment_intent_unexpected_state";

    @Autowired
    private Shop shop;

    @Test
    void whatIsPaidIsNeitherPaidAgainNorCanceled() throws Exception {
        var paid = shop.paysWith(CardNumbers.VISA);
        var another = shop.card(paid.getCustomer(), CardNumbers.VISA);

        assertThat(refused(() -> confirms(paid, another)).getCode()).isEqualTo(UNEXPECTED);
        var refusal = refused(() -> cancels(paid));

        assertThat(refusal.getCode()).isEqualTo(UNEXPECTED);
        assertThat(refusal.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
        assertThat(again(paid).getLatestCharge()).isEqualTo(paid.getLatestCharge());
    }

    @Test
    void whatIsCanceledIsNeitherPaidNorCanceledAgain() throws Exception {
        var customer = shop.customer();
        var intent = shop.intent(customer);
        var card = shop.card(customer, CardNumbers.VISA);
        assertThat(cancels(intent).getStatus()).isEqualTo("canceled");

        assertThat(refused(() -> confirms(intent, card)).getCode()).isEqualTo(UNEXPECTED);
        assertThat(refused(() -> cancels(intent)).getCode()).isEqualTo(UNEXPECTED);

        assertThat(again(intent).getStatus()).isEqualTo("canceled");
        assertThat(again(intent).getAmountReceived()).isZero();
    }

    @Test
    void lessThanFiftyYenIsNotCharged() throws Exception {
        var customer = shop.customer();

        assertThat(refused(() -> shop.intent(customer, 49)).getCode()).isEqualTo("amount_too_small");
        assertThat(shop.intent(customer, 50).getAmount()).isEqualTo(50);
    }

    @Test
    void aCardOfSomebodyElseDoesNotPay() throws Exception {
        var intent = shop.intent(shop.customer());
        var card = shop.card(shop.customer(), CardNumbers.VISA);

        assertThat(refused(() -> confirms(intent, card)).getCode()).isEqualTo("payment_method_unexpected_state");

        assertThat(again(intent).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void aDetachedCardDoesNotPay() throws Exception {
        var customer = shop.customer();
        var intent = shop.intent(customer);
        var card = shop.card(customer, CardNumbers.VISA);
        shop.stripe().paymentMethods().detach(card);

        refused(() -> confirms(intent, card));

        assertThat(again(intent).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void noMoreGoesBackThanCame() throws Exception {
        var unpaid = shop.intent(shop.customer());
        var paid = shop.paysWith(CardNumbers.VISA);

        refused(() -> refunds(unpaid, 1));
        assertThat(refused(() -> refunds(paid, 411)).getStripeError().getParam())
                .isEqualTo("amount");
        assertThat(refunds(paid, 410).getStatus()).isEqualTo("succeeded");
        assertThat(refused(() -> refunds(paid, 1)).getCode()).isEqualTo("charge_already_refunded");
    }

    @Test
    void whatIsContestedDoesNotGoBackBesides() throws Exception {
        var contested = shop.paysWith(CardNumbers.DISPUTED_LATER);

        assertThat(refused(() -> refunds(contested, 410)).getCode()).isEqualTo("charge_disputed");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var refusal = refused(() -> shop.stripe().paymentIntents().retrieve("pi_nobody"));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(refusal.getCode()).isEqualTo("resource_missing");
    }

    private static InvalidRequestException refused(ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call);
    }

    private PaymentIntent confirms(PaymentIntent intent, String card) throws StripeException {
        return shop.stripe().paymentIntents().confirm(intent.getId(), Shop.with(card));
    }

    private PaymentIntent cancels(PaymentIntent intent) throws StripeException {
        return shop.stripe().paymentIntents().cancel(intent.getId());
    }

    private PaymentIntent again(PaymentIntent intent) throws StripeException {
        return shop.stripe().paymentIntents().retrieve(intent.getId());
    }

    private Refund refunds(PaymentIntent intent, long yen) throws StripeException {
        return shop.stripe()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(yen)
                        .build());
    }
}
