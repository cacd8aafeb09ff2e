package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.net.ApiResource;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stripe's objects as their documentation shows them, read into what we know of a payment. */
class IntentReadingTests {

    @Test
    void readsAChargeWithWhatBecameOfIt() {
        assertThat(intent("""
                {"id":"pi_1","object":"payment_intent","status":"succeeded","amount_received":410,"currency":"jpy",
                 "latest_charge":{"id":"ch_1","object":"charge","paid":true,"created":1780000000,
                                  "amount_refunded":110,"disputed":true}}"""))
                .isEqualTo(new Intent(
                        "pi_1",
                        Intent.Status.SUCCEEDED,
                        410,
                        110,
                        true,
                        "jpy",
                        Instant.ofEpochSecond(1_780_000_000),
                        null,
                        null));
    }

    @Test
    void takesADeclinedChargeForNone() {
        assertThat(intent("""
                {"id":"pi_1","object":"payment_intent","status":"requires_payment_method","amount_received":0,"currency":"jpy",
                 "last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds"},
                 "latest_charge":{"id":"ch_1","object":"charge","paid":false,"created":1780000000,
                                  "amount_refunded":110,"disputed":true}}"""))
                .isEqualTo(new Intent(
                        "pi_1",
                        Intent.Status.REQUIRES_PAYMENT_METHOD,
                        0,
                        0,
                        false,
                        "jpy",
                        null,
                        null,
                        "insufficient_funds"));
    }

    @Test
    void saysTheErrorWhereThereIsNoDecline() {
        var intent = intent("""
                {"id":"pi_1","object":"payment_intent","status":"requires_payment_method","currency":"jpy",
                 "last_payment_error":{"code":"payment_intent_authentication_failure"}}""");

        assertThat(intent.declineCode()).isEqualTo("payment_intent_authentication_failure");
        assertThat(intent.received()).isZero();
    }

    @Test
    void leadsToTheIssuersPage() {
        var intent = intent("""
                {"id":"pi_1","object":"payment_intent","status":"requires_action","currency":"jpy",
                 "next_action":{"type":"redirect_to_url","redirect_to_url":{"url":"https://issuer.example/3ds"}}}""");

        assertThat(intent.redirectUrl()).isEqualTo("https://issuer.example/3ds");
        assertThat(intent("""
                        {"id":"pi_1","object":"payment_intent","status":"requires_action","currency":"jpy",
                         "next_action":{"type":"use_stripe_sdk"}}""").redirectUrl()).isNull();
    }

    @Test
    void readsAChargeOfTheBooks() {
        assertThat(charge("""
                {"id":"ch_1","object":"charge","payment_intent":"pi_1","amount":410,"amount_refunded":110,"disputed":true,
                 "currency":"jpy","metadata":{"payment":"7"}}""")).isEqualTo(new ProviderCharge("pi_1", 410, 110, true, "jpy", Map.of("payment", "7")));
        assertThat(charge("""
                {"id":"ch_1","object":"charge","amount":990,"currency":"jpy"}""")).isEqualTo(new ProviderCharge("ch_1", 990, 0, false, "jpy", Map.of()));
    }

    private static Intent intent(String json) {
        return Intent.of(ApiResource.GSON.fromJson(json, PaymentIntent.class));
    }

    private static ProviderCharge charge(String json) {
        return ProviderCharge.of(ApiResource.GSON.fromJson(json, Charge.class));
    }
}
