package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refunds: never more than what is left of the charge. */
@Component
@Profile("demo")
class SandboxRefunds {

    private final SandboxObjects objects;
    private final SandboxEvents events;

    SandboxRefunds(SandboxObjects objects, SandboxEvents events) {
        this.objects = objects;
        this.events = events;
    }

    ObjectNode create(SandboxCall call) {
        var intent = objects.hold(SandboxIntents.INTENT, call.required("payment_intent"));
        if (!intent.path("status").asText().equals("succeeded")) {
            throw SandboxRefusal.state(
                    "resource_missing",
                    "This PaymentIntent (%s) does not have a successful charge to refund."
                            .formatted(intent.path("id").asText()));
        }
        var charge =
                objects.hold(SandboxCharges.CHARGE, intent.path("latest_charge").asText());
        if (contested(charge)) {
            throw SandboxRefusal.state("charge_disputed", "The charge you're attempting to refund is contested.");
        }
        long left =
                charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (left == 0) {
            throw SandboxRefusal.state("charge_already_refunded", "Charge has already been refunded.");
        }
        long amount = call.number("amount", left);
        if (amount < 1 || amount > left) {
            throw SandboxRefusal.invalid(
                    "amount", "Refund amount is greater than the unrefunded amount on the charge.");
        }
        return give(call, intent, charge, amount);
    }

    private boolean contested(ObjectNode charge) {
        return objects.find(charge.path("dispute").asText(""))
                .filter(dispute -> !dispute.path("status").asText().equals("won"))
                .isPresent();
    }

    private ObjectNode give(SandboxCall call, ObjectNode intent, ObjectNode charge, long amount) {
        var refund = SandboxObjects.withMetadata(objects.fresh("re", "refund"), call.metadata());
        refund.put("amount", amount).put("currency", charge.path("currency").asText());
        refund.put("charge", charge.path("id").asText());
        refund.put("payment_intent", intent.path("id").asText());
        refund.put("status", "succeeded").put("reason", call.param("reason"));
        objects.add(refund);
        long refunded = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded);
        charge.put("refunded", refunded == charge.path("amount").asLong());
        objects.keep(charge);
        events.tell("refund.created", refund);
        events.tell("charge.refunded", charge);
        var answer = refund.deepCopy();
        var method = charge.path("payment_method").asText("");
        if (!method.isEmpty() && TestCard.of(objects.get(SandboxCards.METHOD, method)) == TestCard.REFUND_FAILS_LATER) {
            fail(refund);
        }
        return answer;
    }

    /** The bank sends the money back: it is the city's again. */
    @Transactional
    public ObjectNode fail(String id) {
        return fail(objects.hold("refund", id));
    }

    private ObjectNode fail(ObjectNode refund) {
        refund.put("status", "failed").put("failure_reason", "lost_or_stolen_card");
        objects.keep(refund);
        var charge = objects.hold(SandboxCharges.CHARGE, refund.path("charge").asText());
        charge.put(
                "amount_refunded",
                charge.path("amount_refunded").asLong() - refund.path("amount").asLong());
        objects.keep(charge.put("refunded", false));
        events.tell("refund.failed", refund);
        return refund;
    }
}
