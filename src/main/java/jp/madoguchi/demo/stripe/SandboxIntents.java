package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** PaymentIntents: which call each status allows is Stripe's, and an intent succeeds at most once. */
@Component
@Profile("demo")
class SandboxIntents {

    static final String INTENT = "payment_intent";

    /** Stripe's smallest charge in yen. */
    private static final long LEAST_YEN = 50;

    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String CANCELED = "canceled";

    private final SandboxObjects objects;
    private final SandboxEvents events;
    private final SandboxOutcomes outcomes;
    private final Clock clock;

    SandboxIntents(SandboxObjects objects, SandboxEvents events, SandboxOutcomes outcomes, Clock clock) {
        this.objects = objects;
        this.events = events;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    ObjectNode create(SandboxCall call) {
        call.required("amount");
        long amount = call.number("amount", 0);
        if (amount < 1) {
            throw SandboxRefusal.invalid("amount", "Invalid positive integer");
        }
        if (amount < LEAST_YEN) {
            throw SandboxRefusal.tooSmall();
        }
        var intent = SandboxObjects.withMetadata(objects.fresh("pi", INTENT), call.metadata());
        intent.put("amount", amount).put("amount_received", 0).put("currency", call.required("currency"));
        intent.put("customer", call.param("customer")).put("description", call.param("description"));
        intent.put("status", "requires_payment_method").put("capture_method", "automatic");
        intent.put("client_secret", intent.path("id").asText() + "_secret_rehearsal");
        for (var empty : new String[] {
            "payment_method", "latest_charge", "last_payment_error", "next_action", "canceled_at", "cancellation_reason"
        }) {
            intent.putNull(empty);
        }
        intent.putArray("payment_method_types").add("card");
        objects.add(intent);
        events.tell("payment_intent.created", intent);
        return intent;
    }

    SandboxAnswer confirm(SandboxCall call) {
        var intent = objects.hold(INTENT, call.id());
        if (!CONFIRMABLE.contains(intent.path("status").asText())) {
            throw SandboxRefusal.unexpectedState(intent, "confirm");
        }
        var method = attached(intent, call.required("payment_method"));
        intent.put("payment_method", method.path("id").asText()).putNull("last_payment_error");
        var card = TestCard.of(method);
        if (card.asksResident()) {
            return SandboxAnswer.ok(outcomes.askResident(intent, call.required("return_url")));
        }
        return card.declines()
                ? outcomes.decline(intent, method, card)
                : SandboxAnswer.ok(outcomes.succeed(intent, method));
    }

    private ObjectNode attached(ObjectNode intent, String methodId) {
        var method = objects.get(SandboxCards.METHOD, methodId);
        if (!method.path("customer").asText().equals(intent.path("customer").asText())) {
            throw SandboxRefusal.state(
                    "payment_method_unexpected_state", "The PaymentMethod does not belong to the Customer.");
        }
        return method;
    }

    ObjectNode cancel(SandboxCall call) {
        var intent = objects.hold(INTENT, call.id());
        if (!CONFIRMABLE.contains(intent.path("status").asText())) {
            throw SandboxRefusal.unexpectedState(intent, "cancel");
        }
        intent.put("status", CANCELED).putNull("next_action");
        intent.put("canceled_at", clock.instant().getEpochSecond());
        intent.put("cancellation_reason", call.param("cancellation_reason"));
        objects.keep(intent);
        events.tell("payment_intent.canceled", intent);
        return intent;
    }
}
