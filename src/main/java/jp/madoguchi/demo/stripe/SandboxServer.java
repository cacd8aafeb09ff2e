package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the operation behind a call, and shows its result as the caller wants it expanded. */
@Component
@Profile("demo")
class SandboxServer {

    private final SandboxObjects objects;
    private final SandboxCards cards;
    private final SandboxIntents intents;
    private final SandboxRefunds refunds;

    SandboxServer(SandboxObjects objects, SandboxCards cards, SandboxIntents intents, SandboxRefunds refunds) {
        this.objects = objects;
        this.cards = cards;
        this.intents = intents;
        this.refunds = refunds;
    }

    SandboxAnswer answer(SandboxCall call) {
        var answer = run(call);
        if (answer.status() != 200 || !(answer.body() instanceof ObjectNode body)) {
            return answer;
        }
        var shown = TestCard.hidden(body);
        call.all("expand").forEach(path -> expand(shown, path));
        return SandboxAnswer.ok(shown);
    }

    private SandboxAnswer run(SandboxCall call) {
        return switch (call.operation()) {
            case "POST payment_intents * confirm" -> intents.confirm(call);
            default -> SandboxAnswer.ok(object(call));
        };
    }

    private ObjectNode object(SandboxCall call) {
        return switch (call.operation()) {
            case "POST customers" -> cards.createCustomer(call);
            case "GET customers *" -> objects.get("customer", call.id());
            case "POST checkout sessions" -> cards.createSession(call);
            case "GET checkout sessions" -> objects.list(SandboxCards.SESSION, call);
            case "GET checkout sessions *" -> cards.session(call.id());
            case "POST checkout sessions * expire" -> cards.expire(call.id());
            case "GET setup_intents *" -> objects.get("setup_intent", call.id());
            case "GET payment_methods *" -> objects.get(SandboxCards.METHOD, call.id());
            case "POST payment_methods * detach" -> cards.detach(call.id());
            case "POST payment_intents" -> intents.create(call);
            case "GET payment_intents" -> objects.list(SandboxIntents.INTENT, call);
            case "GET payment_intents *" -> objects.get(SandboxIntents.INTENT, call.id());
            case "POST payment_intents * cancel" -> intents.cancel(call);
            case "GET charges" -> objects.list(SandboxCharges.CHARGE, call);
            case "GET charges *" -> objects.get(SandboxCharges.CHARGE, call.id());
            case "POST refunds" -> refunds.create(call);
            case "GET refunds" -> objects.list("refund", call);
            case "GET refunds *" -> objects.get("refund", call.id());
            case "GET payouts" -> objects.list(SandboxPayouts.PAYOUT, call);
            case "GET balance_transactions" -> objects.ofPayout(call);
            case "GET disputes" -> objects.list(SandboxDisputes.DISPUTE, call);
            case "GET disputes *" -> objects.get(SandboxDisputes.DISPUTE, call.id());
            case "GET events" -> objects.list("event", call);
            case "GET events *" -> objects.get("event", call.id());
            default -> throw SandboxRefusal.unknownUrl(call.operation());
        };
    }

    /** Puts the object in the place of its id, along a path such as {@code data.latest_charge}. */
    private void expand(JsonNode at, String path) {
        if (at instanceof ArrayNode many) {
            many.forEach(one -> expand(one, path));
            return;
        }
        int dot = path.indexOf('.');
        var field = dot < 0 ? path : path.substring(0, dot);
        if (at instanceof ObjectNode object && object.path(field).isTextual()) {
            objects.find(object.path(field).asText()).ifPresent(found -> object.set(field, TestCard.hidden(found)));
        }
        if (dot > 0) {
            expand(at.path(field), path.substring(dot + 1));
        }
    }
}
