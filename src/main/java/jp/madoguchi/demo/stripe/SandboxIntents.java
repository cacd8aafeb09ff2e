package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PaymentIntents: which step each status allows is Stripe's, and an intent succeeds at most once. */
@Component
@Profile("demo")
class SandboxIntents {

    static final String INTENT = "payment_intent";

    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String CANCELED = "canceled";
    private static final String SUCCEEDED = "succeeded";

    private final SandboxObjects objects;
    private final SandboxEvents events;
    private final SandboxCharges charges;
    private final SandboxDisputes disputes;
    private final Clock clock;

    SandboxIntents(
            SandboxObjects objects,
            SandboxEvents events,
            SandboxCharges charges,
            SandboxDisputes disputes,
            Clock clock) {
        this.objects = objects;
        this.events = events;
        this.charges = charges;
        this.disputes = disputes;
        this.clock = clock;
    }

    ObjectNode create(SandboxCall call) {
        call.required("amount");
        long amount = call.number("amount", 0);
        if (amount < 1) {
            throw SandboxRefusal.invalid("amount", "Invalid positive integer");
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
            return SandboxAnswer.ok(askResident(intent, call.required("return_url")));
        }
        return card.declines() ? decline(intent, method, card) : SandboxAnswer.ok(succeed(intent, method));
    }

    private ObjectNode attached(ObjectNode intent, String methodId) {
        var method = objects.get(SandboxCards.METHOD, methodId);
        if (!method.path("customer").asText().equals(intent.path("customer").asText())) {
            throw SandboxRefusal.state(
                    "payment_method_unexpected_state", "The PaymentMethod does not belong to the Customer.");
        }
        return method;
    }

    private ObjectNode askResident(ObjectNode intent, String returnUrl) {
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

    private SandboxAnswer decline(ObjectNode intent, ObjectNode method, TestCard card) {
        var charge = charges.declined(intent, method, card);
        intent.put("latest_charge", charge.path("id").asText());
        var error = card.decline().put("charge", charge.path("id").asText());
        fail(intent, error);
        return SandboxRefusal.declined(error, intent);
    }

    private void fail(ObjectNode intent, ObjectNode error) {
        intent.put("status", "requires_payment_method")
                .putNull("payment_method")
                .putNull("next_action");
        intent.set("last_payment_error", error);
        objects.keep(intent);
        events.tell("payment_intent.payment_failed", intent);
    }

    private ObjectNode succeed(ObjectNode intent, @Nullable ObjectNode method) {
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

    /** The issuer's page (3-D Secure) was answered. Returns the address to go on to. */
    @Transactional
    public String authenticated(String id, boolean approved) {
        var intent = objects.hold(INTENT, id);
        var returnUrl = intent.path("next_action")
                .path("redirect_to_url")
                .path("return_url")
                .asText("/");
        if (intent.path("status").asText().equals("requires_action")) {
            var method = objects.get(
                    SandboxCards.METHOD, intent.path("payment_method").asText());
            if (approved) {
                succeed(intent, method);
            } else {
                fail(
                        intent,
                        SandboxRefusal.error(
                                "card_error",
                                "payment_intent_authentication_failure",
                                "The provided PaymentMethod has failed authentication.",
                                null));
            }
        }
        return returnUrl;
    }

    /** What Stripe never does, but what must be survived: money for an intent that was canceled. */
    @Transactional
    public ObjectNode chargeAnyway(String id) {
        var intent = objects.hold(INTENT, id);
        if (intent.path("status").asText().equals(SUCCEEDED)) {
            throw SandboxRefusal.unexpectedState(intent, "charge");
        }
        return succeed(intent, null);
    }
}
