package jp.madoguchi.payment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider tells us what happened. 2xx once it is recorded; 5xx only if it should be sent again. */
@RestController
class StripeWebhookController {

    /** Bytes. Events have a few thousand; what is longer is cut off, so its signature is wrong. */
    private static final int LONGEST = 1_000_000;

    private final WebhookSignature signature;
    private final StripeEvents events;

    StripeWebhookController(WebhookSignature signature, StripeEvents events) {
        this.signature = signature;
        this.events = events;
    }

    @PostMapping("/api/webhooks/stripe")
    Received receive(InputStream body, @RequestHeader(name = "Stripe-Signature", defaultValue = "") String header)
            throws IOException {
        var text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        signature.verify(text, header);
        var event = StripeEvent.parse(text).orElseThrow(() -> new WebhookSignatureException("イベントを読み取れません。"));
        events.take(event, FactSource.WEBHOOK);
        return new Received(true);
    }

    record Received(boolean received) {}
}
