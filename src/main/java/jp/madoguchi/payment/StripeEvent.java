package jp.madoguchi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of the provider: something happened to one object. Read leniently, since the provider may add fields and
 * speak a newer version than our library.
 *
 * @param account the connected account that it is about; empty for our own, and we connect none
 */
record StripeEvent(String id, String type, boolean livemode, String account, Instant created, JsonNode object) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return empty when the text is not an event */
    static Optional<StripeEvent> parse(String body) {
        try {
            var event = JSON.readTree(body);
            var object = event.path("data").path("object");
            if (!event.path("id").isTextual() || !event.path("type").isTextual() || !object.isObject()) {
                return Optional.empty();
            }
            return Optional.of(new StripeEvent(
                    event.path("id").asText(),
                    event.path("type").asText(),
                    event.path("livemode").asBoolean(false),
                    event.path("account").asText(""),
                    Instant.ofEpochSecond(event.path("created").asLong()),
                    object));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The resident came to the end of the page on which a card is entered. */
    boolean endsCardEntry() {
        return type.equals(EventType.CARD_PAGE_LEFT.word()) && text("mode").equals("setup");
    }

    String objectId() {
        return text("id");
    }

    /** A field of the object; empty text when it has none. */
    String text(String field) {
        return object.path(field).asText("");
    }

    long number(String field) {
        return object.path(field).asLong(0);
    }

    String metadata(String key) {
        return object.path("metadata").path(key).asText("");
    }
}
