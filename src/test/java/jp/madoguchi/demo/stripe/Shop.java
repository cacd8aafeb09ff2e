package jp.madoguchi.demo.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.service.V1Services;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Rehearsal;
import org.springframework.stereotype.Component;

/** Somebody who sells through the stand-in with Stripe's own library, and dials only once. */
@Component
class Shop {

    private static final String BACK = "http://127.0.0.1/back";
    private static final long YEN = 410;

    private final SandboxAddress address;
    private final Rehearsal rehearsal;

    Shop(SandboxAddress address, Rehearsal rehearsal) {
        this.address = address;
        this.rehearsal = rehearsal;
    }

    V1Services stripe() {
        return StripeClient.builder()
                .setApiKey(SandboxAccount.API_KEY)
                .setApiBase(address.url() + "/demo/stripe")
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    String customer() throws StripeException {
        return stripe().customers()
                .create(CustomerCreateParams.builder().build())
                .getId();
    }

    PaymentIntent intent(String customer) throws StripeException {
        return intent(customer, YEN);
    }

    PaymentIntent intent(String customer, long yen) throws StripeException {
        return stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(yen)
                        .setCurrency("jpy")
                        .setCustomer(customer)
                        .build());
    }

    Session session(String customer) throws StripeException {
        return stripe().checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCustomer(customer)
                        .setCurrency("jpy")
                        .setSuccessUrl(BACK)
                        .build());
    }

    Answer submits(String session, String card, String cvc) {
        return rehearsal
                .newBrowser()
                .post(
                        "/demo/api/stripe/sessions/" + session + "/submit",
                        Map.of("card", card, "expiry", "12/30", "cvc", cvc));
    }

    /** The card's owner enters it. Returns the payment method. */
    String card(String customer, String number) throws StripeException {
        var session = session(customer).getId();
        submits(session, number, number.startsWith("3782") ? "1234" : "123").expect(200);
        var setup = stripe().checkout().sessions().retrieve(session).getSetupIntent();
        return stripe().setupIntents().retrieve(setup).getPaymentMethod();
    }

    static PaymentIntentConfirmParams with(String method) {
        return PaymentIntentConfirmParams.builder()
                .setPaymentMethod(method)
                .setReturnUrl(BACK)
                .build();
    }

    /** An intent that its customer tried to pay with this card. */
    PaymentIntent paysWith(String number) throws StripeException {
        var customer = customer();
        return stripe().paymentIntents().confirm(intent(customer).getId(), with(card(customer, number)));
    }
}
