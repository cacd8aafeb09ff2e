package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disputes: a card's owner who does not know the charge any more, and the issuer's verdict. */
@Component
@Profile("demo")
class SandboxDisputes {

    static final String DISPUTE = "dispute";

    private final SandboxObjects objects;
    private final SandboxEvents events;

    SandboxDisputes(SandboxObjects objects, SandboxEvents events) {
        this.objects = objects;
        this.events = events;
    }

    /** A charge that a rehearsal says is contested. */
    @Transactional
    public ObjectNode open(String intentId) {
        var intent = objects.hold(SandboxIntents.INTENT, intentId);
        var charge = intent.path("latest_charge").asText("");
        if (charge.isEmpty()) {
            throw SandboxRefusal.unexpectedState(intent, "dispute");
        }
        return open(objects.hold(SandboxCharges.CHARGE, charge));
    }

    ObjectNode open(ObjectNode charge) {
        var dispute = objects.fresh("du", DISPUTE);
        dispute.put("amount", charge.path("amount").asLong())
                .put("currency", charge.path("currency").asText());
        dispute.put("charge", charge.path("id").asText())
                .put("payment_intent", charge.path("payment_intent").asText());
        dispute.put("reason", "fraudulent").put("status", "needs_response");
        objects.add(dispute);
        objects.keep(
                charge.put("disputed", true).put("dispute", dispute.path("id").asText()));
        events.tell("charge.dispute.created", dispute);
        return dispute;
    }

    /** The issuer's verdict: {@code won} by the city, or {@code lost}. */
    @Transactional
    public ObjectNode close(String id, String outcome) {
        if (!outcome.equals("won") && !outcome.equals("lost")) {
            throw SandboxRefusal.invalid("outcome", "won or lost");
        }
        var dispute = objects.hold(DISPUTE, id).put("status", outcome);
        objects.keep(dispute);
        events.tell("charge.dispute.closed", dispute);
        return dispute;
    }
}
