package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A call that Stripe refuses, in the shape of Stripe's errors. Nothing was changed. */
class SandboxRefusal extends RuntimeException {

    private final transient SandboxAnswer answer;
    private final boolean begun;

    private SandboxRefusal(int status, ObjectNode error) {
        this(status, error, false);
    }

    private SandboxRefusal(int status, ObjectNode error, boolean begun) {
        super(error.path("message").asText());
        this.answer = new SandboxAnswer(status, wrapped(error));
        this.begun = begun;
    }

    /** Refused while it ran, not by its parameters: such an answer is kept under the key of the call. */
    boolean begun() {
        return begun;
    }

    SandboxAnswer answer() {
        return answer;
    }

    static SandboxRefusal missing(String param) {
        return new SandboxRefusal(
                400,
                error("invalid_request_error", "parameter_missing", "Missing required param: " + param + ".", param));
    }

    static SandboxRefusal invalid(String param, String message) {
        return new SandboxRefusal(400, error("invalid_request_error", "parameter_invalid", message, param));
    }

    static SandboxRefusal tooSmall() {
        return new SandboxRefusal(
                400, error("invalid_request_error", "amount_too_small", "Amount must be at least ¥50 jpy", "amount"));
    }

    static SandboxRefusal noSuch(String what, String id) {
        return new SandboxRefusal(
                404, error("invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'", "id"));
    }

    static SandboxRefusal unknownUrl(String operation) {
        return new SandboxRefusal(
                404, error("invalid_request_error", null, "Unrecognized request URL (" + operation + ").", null));
    }

    static SandboxRefusal badKey() {
        return new SandboxRefusal(401, error("invalid_request_error", null, "Invalid API Key provided.", null));
    }

    static SandboxRefusal keyReused() {
        return new SandboxRefusal(
                400,
                error(
                        "idempotency_error",
                        null,
                        "Keys for idempotent requests can only be used with the same parameters they were first used"
                                + " with.",
                        null));
    }

    static SandboxRefusal keyInUse() {
        return new SandboxRefusal(
                409,
                error(
                        "invalid_request_error",
                        "idempotency_key_in_use",
                        "There is currently another in-progress request using this idempotency key.",
                        null));
    }

    static SandboxRefusal serverError() {
        return new SandboxRefusal(500, error("api_error", null, "An error occurred on our end.", null), true);
    }

    static SandboxRefusal tooMany() {
        return new SandboxRefusal(429, error("invalid_request_error", "rate_limit", "Too many requests.", null));
    }

    static SandboxRefusal state(String code, String message) {
        return new SandboxRefusal(400, error("invalid_request_error", code, message, null));
    }

    /** A step that the status of the intent does not allow; the error shows the intent. */
    static SandboxRefusal unexpectedState(ObjectNode intent, String step) {
        var error = error(
                "invalid_request_error",
                "payment_intent_unexpected_state",
                "You cannot %s this PaymentIntent because it has a status of %s."
                        .formatted(step, intent.path("status").asText()),
                null);
        error.set("payment_intent", intent);
        return new SandboxRefusal(400, error, true);
    }

    /** The issuer's no: an answer, since the intent remembers it. */
    static SandboxAnswer declined(ObjectNode error, ObjectNode intent) {
        var shown = error.deepCopy();
        shown.set("payment_intent", intent);
        return new SandboxAnswer(402, wrapped(shown));
    }

    static ObjectNode error(String type, @Nullable String code, String message, @Nullable String param) {
        var error = JsonNodeFactory.instance.objectNode();
        error.put("type", type);
        if (code != null) {
            error.put("code", code);
        }
        if (param != null) {
            error.put("param", param);
        }
        return error.put("message", message);
    }

    private static ObjectNode wrapped(ObjectNode error) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("error", error);
        return body;
    }
}
