package jp.madoguchi.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Proves that a webhook comes from the provider: signed over the raw body with one of the current secrets, a short
 * while ago by the wall clock (not by the product's clock, which the rehearsal may have moved).
 */
@Component
class WebhookSignature {

    private static final Clock WALL_CLOCK = Clock.systemUTC();

    private final StripeAccount account;
    private final PaymentProperties properties;

    WebhookSignature(StripeAccount account, PaymentProperties properties) {
        this.account = account;
        this.properties = properties;
    }

    /** @throws WebhookSignatureException if no current secret made this signature (400) */
    void verify(String body, String header) {
        // every secret is tried, so that the time taken does not tell which one fitted
        long fitting = account.webhookSecrets().stream()
                .filter(secret -> fits(body, header, secret))
                .count();
        if (fitting == 0) {
            throw new WebhookSignatureException("署名を確認できません。");
        }
    }

    private boolean fits(String body, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                    body, header, secret, properties.webhookTolerance().toSeconds(), WALL_CLOCK);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }
}
