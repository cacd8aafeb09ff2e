package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jp.madoguchi.procedures.FormDefinition.Component;
import jp.madoguchi.procedures.FormDefinition.Limits;
import org.jspecify.annotations.Nullable;

/** Turns a Camunda {@code .form} document into a definition, and refuses what the web form could not draw. */
final class FormReader {

    /** Form-js 1.8.7, which Tasklist 7.24 carries, reads up to this version. */
    private static final int NEWEST_SCHEMA = 16;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 2000;
    private static final Set<String> VALUE_TYPES =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");
    private static final Set<String> OTHER_TYPES = Set.of("text", "group", "separator");

    private FormReader() {}

    /**
     * @throws IllegalArgumentException telling what is wrong with the form
     * @throws IOException if the file holds no JSON
     */
    static FormDefinition read(byte[] file) throws IOException {
        var form = JSON.readTree(file);
        var id = text(form, "id");
        if (id == null || form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
            throw new IllegalArgumentException("Form '%s' needs an id and a schemaVersion up to 16".formatted(id));
        }
        var pages = components(form);
        if (pages.isEmpty() || pages.stream().anyMatch(page -> !page.type().equals("group"))) {
            throw new IllegalArgumentException(
                    "Form '%s': the top level consists of groups, one per page".formatted(id));
        }
        var definition = new FormDefinition(id, version(file), pages);
        requireDistinctKeys(definition);
        return definition;
    }

    private static String version(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireDistinctKeys(FormDefinition form) {
        var seen = new HashSet<String>();
        form.fields()
                .map(Component::key)
                .filter(key -> !seen.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "Form '%s': two fields have the key '%s'".formatted(form.id(), key));
                });
    }

    private static List<Component> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .map(FormReader::component)
                .toList();
    }

    private static Component component(JsonNode node) {
        var type = node.path("type").asText();
        var key = VALUE_TYPES.contains(type) ? text(node, "key") : text(node, "id");
        if (key == null || (!VALUE_TYPES.contains(type) && !OTHER_TYPES.contains(type))) {
            throw new IllegalArgumentException("Component '%s' of type '%s' cannot be drawn".formatted(key, type));
        }
        if (type.equals("datetime") && !node.path("subtype").asText().equals("date")) {
            throw new IllegalArgumentException("Component '%s': only dates can be drawn, not times".formatted(key));
        }
        var properties = node.path("properties");
        var input = text(properties, "input");
        var compare = text(properties, "compare");
        var drawn = type.equals("datetime") ? "date" : type;
        return new Component(
                key,
                drawn,
                label(node, type),
                text(node, "description"),
                condition(node.path("conditional").path("hide")),
                condition(node.path("validate").path("required")),
                node.path("readonly").asBoolean() || node.path("disabled").asBoolean(),
                limits(node, type),
                options(node),
                text(properties, "source"),
                compare == null ? null : HolderAttribute.of(compare, drawn),
                input == null ? null : InputKind.of(input),
                defaultValue(node.path("defaultValue")),
                components(node));
    }

    private static String label(JsonNode node, String type) {
        var name =
                switch (type) {
                    case "datetime" -> "dateLabel";
                    case "text" -> "text";
                    default -> "label";
                };
        return node.path(name).asText();
    }

    private static Condition condition(JsonNode node) {
        return node.isTextual() ? Condition.of(node.asText()) : Condition.of(node.asBoolean());
    }

    private static @Nullable Object defaultValue(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isInt()) {
            return node.intValue();
        }
        return node.asText("").isEmpty() ? null : node.asText();
    }

    private static Limits limits(JsonNode node, String type) {
        var validate = node.path("validate");
        var pattern = text(validate, "pattern");
        return new Limits(
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.path("maxLength").asInt(type.equals("textarea") ? MAX_TEXT : MAX_LINE),
                validate.has("min") ? validate.get("min").asLong() : null,
                validate.has("max") ? validate.get("max").asLong() : null,
                pattern == null ? null : Pattern.compile(pattern),
                text(node.path("properties"), "patternMessage"));
    }

    private static List<EvaluatedForm.Option> options(JsonNode node) {
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .map(option -> new EvaluatedForm.Option(
                        option.path("value").asText(), option.path("label").asText()))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name).asText("");
        return value.isEmpty() ? null : value;
    }
}
