package jp.madoguchi.payment;

import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider tells us what happened. 2xx once it is recorded; 5xx only if it should be sent again. */
@RestController
class StripeWebhookController {

    private final WebhookSignature signature;
    private final StripeEvents events;

    StripeWebhookController(WebhookSignature signature, StripeEvents events) {
        this.signature = signature;
        this.events = events;
    }

    @PostMapping("/api/webhooks/stripe")
    Received receive(
            @RequestBody byte[] body, @RequestHeader(name = "Stripe-Signature", defaultValue = "") String header) {
        var text = new String(body, StandardCharsets.UTF_8);
        signature.verify(text, header);
        var event = StripeEvent.parse(text).orElseThrow(() -> new WebhookSignatureException("イベントを読み取れません。"));
        events.take(event, FactSource.WEBHOOK);
        return new Received(true);
    }

    record Received(boolean received) {}
}
