package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What comes of an attempt to charge: the intent that is kept, and the event that tells of it. */
@Component
@Profile("demo")
class SandboxOutcomes {

    static final String SUCCEEDED = "succeeded";

    private final SandboxObjects objects;
    private final SandboxEvents events;
    private final SandboxCharges charges;
    private final SandboxDisputes disputes;

    SandboxOutcomes(SandboxObjects objects, SandboxEvents events, SandboxCharges charges, SandboxDisputes disputes) {
        this.objects = objects;
        this.events = events;
        this.charges = charges;
        this.disputes = disputes;
    }

    /** The issuer wants to see the resident first (3-D Secure). */
    ObjectNode askResident(ObjectNode intent, String returnUrl) {
        intent.put("status", "requires_action");
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("url", issuerUrl(returnUrl, intent.path("id").asText()))
                .put("return_url", returnUrl);
        objects.keep(intent);
        events.tell("payment_intent.requires_action", intent);
        return intent;
    }

    private static String issuerUrl(String returnUrl, String intentId) {
        return URI.create(returnUrl)
                .resolve("/demo/stripe/authenticate/" + intentId)
                .toString();
    }

    SandboxAnswer decline(ObjectNode intent, ObjectNode method, TestCard card) {
        var charge = charges.declined(intent, method, card);
        intent.put("latest_charge", charge.path("id").asText());
        var error = card.decline().put("charge", charge.path("id").asText());
        fail(intent, error);
        return SandboxRefusal.declined(error, intent);
    }

    void fail(ObjectNode intent, ObjectNode error) {
        intent.put("status", "requires_payment_method")
                .putNull("payment_method")
                .putNull("next_action");
        intent.set("last_payment_error", error);
        objects.keep(intent);
        events.tell("payment_intent.payment_failed", intent);
    }

    /** @param method null for money without a card that we know */
    ObjectNode succeed(ObjectNode intent, @Nullable ObjectNode method) {
        var charge = charges.paid(intent, method);
        intent.put("status", SUCCEEDED)
                .put("amount_received", intent.path("amount").asLong());
        intent.put("latest_charge", charge.path("id").asText()).putNull("next_action");
        objects.keep(intent);
        events.tell("payment_intent.succeeded", intent);
        if (method != null && TestCard.of(method) == TestCard.DISPUTED_LATER) {
            disputes.open(charge);
        }
        return intent;
    }
}
