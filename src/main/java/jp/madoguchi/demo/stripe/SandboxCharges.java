package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Charges: every attempt of an intent to take money leaves one, whether the card pays or not. */
@Component
@Profile("demo")
class SandboxCharges {

    static final String CHARGE = "charge";

    private final SandboxObjects objects;
    private final SandboxEvents events;

    SandboxCharges(SandboxObjects objects, SandboxEvents events) {
        this.objects = objects;
        this.events = events;
    }

    /** @param method null when money came past the card page */
    ObjectNode paid(ObjectNode intent, @Nullable ObjectNode method) {
        var charge = of(intent, method);
        charge.put("status", "succeeded").put("paid", true).put("captured", true);
        charge.put("amount_captured", intent.path("amount").asLong());
        objects.add(charge);
        events.tell("charge.succeeded", charge);
        return charge;
    }

    ObjectNode declined(ObjectNode intent, ObjectNode method, TestCard card) {
        var charge = of(intent, method);
        charge.put("status", "failed").put("paid", false).put("captured", false).put("amount_captured", 0);
        charge.put("failure_code", card.decline().path("code").asText());
        objects.add(charge);
        events.tell("charge.failed", charge);
        return charge;
    }

    private ObjectNode of(ObjectNode intent, @Nullable ObjectNode method) {
        var charge = objects.fresh("ch", CHARGE);
        charge.put("amount", intent.path("amount").asLong()).put("amount_refunded", 0);
        charge.put("currency", intent.path("currency").asText());
        charge.put("customer", intent.path("customer").asText());
        charge.put("payment_intent", intent.path("id").asText());
        charge.put("refunded", false).put("disputed", false);
        charge.set("metadata", intent.path("metadata").deepCopy());
        if (method != null) {
            charge.put("payment_method", method.path("id").asText());
            charge.putObject("payment_method_details")
                    .put("type", "card")
                    .set("card", method.path("card").deepCopy());
        }
        return charge;
    }
}
