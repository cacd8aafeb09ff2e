package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an intent outside of our calls: the resident before the issuer, and money out of turn. */
@Component
@Profile("demo")
class SandboxIssuer {

    private final SandboxObjects objects;
    private final SandboxOutcomes outcomes;

    SandboxIssuer(SandboxObjects objects, SandboxOutcomes outcomes) {
        this.objects = objects;
        this.outcomes = outcomes;
    }

    /** The issuer's page (3-D Secure) was answered. Returns the address to go on to. */
    @Transactional
    public String authenticated(String id, boolean approved) {
        var intent = objects.hold(SandboxIntents.INTENT, id);
        var returnUrl = intent.path("next_action")
                .path("redirect_to_url")
                .path("return_url")
                .asText("/");
        if (intent.path("status").asText().equals("requires_action")) {
            answer(intent, approved);
        }
        return returnUrl;
    }

    private void answer(ObjectNode intent, boolean approved) {
        if (approved) {
            var method = intent.path("payment_method").asText();
            outcomes.succeed(intent, objects.get(SandboxCards.METHOD, method));
        } else {
            outcomes.fail(
                    intent,
                    SandboxRefusal.error(
                            "card_error",
                            "payment_intent_authentication_failure",
                            "The provided PaymentMethod has failed authentication.",
                            null));
        }
    }

    /** What Stripe never does, but what must be survived: money for an intent that was canceled. */
    @Transactional
    public ObjectNode chargeAnyway(String id) {
        var intent = objects.hold(SandboxIntents.INTENT, id);
        if (intent.path("status").asText().equals(SandboxOutcomes.SUCCEEDED)) {
            throw SandboxRefusal.unexpectedState(intent, "charge");
        }
        return outcomes.succeed(intent, null);
    }
}
