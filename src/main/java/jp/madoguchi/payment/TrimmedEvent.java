package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What is kept of an event's body: ids, amounts, states and our own marks, by a list of allowed fields. Whatever else
 * the provider sends, now or later (names, addresses, cards), is not kept.
 */
final class TrimmedEvent {

    private static final List<String> FIELDS = List.of(
            "id",
            "object",
            "amount",
            "amount_received",
            "amount_refunded",
            "currency",
            "status",
            "livemode",
            "created",
            "mode",
            "payment_intent",
            "payment_method",
            "setup_intent",
            "latest_charge",
            "charge",
            "reason",
            "failure_reason",
            "cancellation_reason");
    private static final List<String> ERROR_FIELDS = List.of("type", "code", "decline_code");
    private static final List<String> MARKS = List.of(Payment.REFERENCE_KEY, Payment.PAYMENT_KEY, StripeRefunds.MARK);

    private TrimmedEvent() {}

    static ObjectNode of(StripeEvent event) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("id", event.id()).put("type", event.type()).put("livemode", event.livemode());
        body.put("created", event.created().getEpochSecond());
        if (!event.account().isEmpty()) {
            body.put("account", event.account());
        }
        var object = copy(event.object(), FIELDS);
        add(object, "metadata", copy(event.object().path("metadata"), MARKS));
        add(object, "last_payment_error", copy(event.object().path("last_payment_error"), ERROR_FIELDS));
        body.putObject("data").set("object", object);
        return body;
    }

    /** Plain values only: an object in the place of an id was expanded, and may say anything. */
    private static ObjectNode copy(JsonNode from, List<String> fields) {
        var copy = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            var value = from.path(field);
            if (value.isValueNode() && !value.isNull()) {
                copy.set(field, value);
            }
        }
        return copy;
    }

    private static void add(ObjectNode to, String field, ObjectNode part) {
        if (!part.isEmpty()) {
            to.set(field, part);
        }
    }
}
