package jp.madoguchi.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import java.time.Duration;
import jp.madoguchi.testing.CardNumbers;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The card page and the card numbers on it do what Stripe publishes of them. */
@ProductTest
class SandboxCardsIT {

    @Autowired
    private Shop shop;

    @Autowired
    private Rehearsal rehearsal;

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, visa",
        "4000056655665556, visa",
        "5555555555554444, mastercard",
        "378282246310005, amex",
        "3566002020360505, jcb",
        "3056930009020004, diners",
        "36227206271667, diners",
        "6011111111111117, discover",
        "6200000000000005, unionpay"
    })
    void aCardThatPaysShowsItsBrand(String number, String brand) throws Exception {
        var intent = shop.paysWith(number);

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(410);
        var card = shop.stripe()
                .paymentMethods()
                .retrieve(intent.getPaymentMethod())
                .getCard();
        assertThat(card.getBrand()).isEqualTo(brand);
        assertThat(number).endsWith(card.getLast4());
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, card_declined, generic_decline",
        "4000000000000341, card_declined, generic_decline",
        "4000000000009995, card_declined, insufficient_funds",
        "4000000000009987, card_declined, lost_card",
        "4000000000000069, expired_card,",
        "4000000000000127, incorrect_cvc,"
    })
    void aCardThatDeclinesSaysWhyAndTheIntentTakesAnother(String number, String code, String declineCode)
            throws Exception {
        var customer = shop.customer();
        var intent = shop.intent(customer).getId();
        var method = shop.card(customer, number);

        var decline = catchThrowableOfType(CardException.class, () -> confirms(intent, method));

        assertThat(decline.getStatusCode()).isEqualTo(402);
        assertThat(decline.getCode()).isEqualTo(code);
        assertThat(decline.getDeclineCode()).isEqualTo(declineCode);
        var waiting = shop.stripe().paymentIntents().retrieve(intent);
        assertThat(waiting.getStatus()).isEqualTo("requires_payment_method");
        assertThat(waiting.getLastPaymentError().getCode()).isEqualTo(code);
        assertThat(confirms(intent, shop.card(customer, CardNumbers.VISA)).getStatus())
                .isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "4000002500003155, approve, succeeded",
        "4000002500003155, fail, requires_payment_method",
        "4000000000003220, approve, succeeded",
        "4000000000003220, fail, requires_payment_method"
    })
    void aCardWithThreeDSecureWaitsForItsOwner(String number, String answer, String status) throws Exception {
        var waiting = shop.paysWith(number);
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getRedirectToUrl().getUrl())
                .contains("/demo/stripe/authenticate/" + waiting.getId());

        rehearsal
                .newBrowser()
                .post(
                        "/demo/api/stripe/payment_intents/" + waiting.getId() + "/authentication",
                        java.util.Map.of("outcome", answer))
                .expect(200);

        assertThat(shop.stripe().paymentIntents().retrieve(waiting.getId()).getStatus())
                .isEqualTo(status);
    }

    @Test
    void aCardThatIsContestedLaterPaysFirst() throws Exception {
        var intent = shop.paysWith(CardNumbers.DISPUTED_LATER);

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(shop.stripe()
                        .disputes()
                        .list(DisputeListParams.builder()
                                .setPaymentIntent(intent.getId())
                                .build())
                        .getData())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.getStatus()).isEqualTo("needs_response"));
    }

    @ParameterizedTest
    @CsvSource({"4242424242424241, 123, card", "4242424242424242, 12, cvc", "378282246310005, 123, cvc"})
    void whatIsNoCardIsRefusedOnThePage(String number, String cvc, String field) throws Exception {
        var session = shop.session(shop.customer());

        assertThat(shop.submits(session.getId(), number, cvc)
                        .expect(422)
                        .get("field")
                        .asText())
                .isEqualTo(field);
    }

    @Test
    void aVisitThatWasEndedTakesNoCard() throws Exception {
        var session = shop.session(shop.customer()).getId();
        assertThat(shop.stripe().checkout().sessions().expire(session).getStatus())
                .isEqualTo("expired");

        shop.submits(session, CardNumbers.VISA, "123").expect(422);

        var refusal = catchThrowableOfType(
                StripeException.class, () -> shop.stripe().checkout().sessions().expire(session));
        assertThat(refusal.getCode()).isEqualTo("resource_invalid_state");
    }

    @Test
    void aVisitThatNobodyFinishesEndsAfterADay() throws Exception {
        var session = shop.session(shop.customer());
        assertThat(session.getStatus()).isEqualTo("open");

        rehearsal.pass(Duration.ofHours(24));

        assertThat(shop.stripe().checkout().sessions().retrieve(session.getId()).getStatus())
                .isEqualTo("expired");
        shop.submits(session.getId(), CardNumbers.VISA, "123").expect(422);
    }

    private PaymentIntent confirms(String intent, String method) throws StripeException {
        return shop.stripe().paymentIntents().confirm(intent, Shop.with(method));
    }
}
