package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.Rehearsal;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Webhooks that the provider might send, invented by a test and signed as the provider signs. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ProviderWord {

    private static final Clock WALL_CLOCK = Clock.systemUTC();

    private final Payments payments;
    private final Rehearsal rehearsal;
    private final Forged forged;

    ProviderWord(Payments payments, Rehearsal rehearsal, Forged forged) {
        this.payments = payments;
        this.rehearsal = rehearsal;
        this.forged = forged;
    }

    /** The provider's word about the intent of a case, invented by a test. */
    String intentJson(String reference, long received, String currency) {
        var payment = payments.latest(reference).orElseThrow();
        return intentJson(payment, received, currency, payment.metadata());
    }

    String intentJson(Payment payment, long received, String currency, Map<String, String> metadata) {
        forged.add(payment.reference());
        var object = JsonNodeFactory.instance.objectNode();
        object.put("id", payment.intentId()).put("object", "payment_intent");
        object.put("amount_received", received).put("currency", currency);
        metadata.forEach(object.putObject("metadata")::put);
        return object.toString();
    }

    String event(String type, String object) {
        return event(type, object, false);
    }

    String event(String type, String object, boolean livemode) {
        return """
                {"id":"evt_test%s","object":"event","type":"%s","livemode":%s,"created":%d,"data":{"object":%s}}""".formatted(UUID.randomUUID(), type, livemode, rehearsal.now().toEpochSecond(), object);
    }

    int webhook(String body) {
        return sent(body, signature(body, "whsec_rehearsal", 0)).status();
    }

    Browser.Answer sent(String body, String signature) {
        return rehearsal.newBrowser().send("POST", "/api/webhooks/stripe", body, Map.of("Stripe-Signature", signature));
    }

    static String signature(String body, String secret, long secondsAgo) {
        try {
            Instant at = WALL_CLOCK.instant().minusSeconds(secondsAgo);
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
