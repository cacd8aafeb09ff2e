package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;
import jp.madoguchi.procedures.FormDefinition.Component;
import jp.madoguchi.procedures.FormDefinition.Limits;
import jp.madoguchi.process.FormComponents;
import org.jspecify.annotations.Nullable;

/** Turns one component of a {@code .form} document into ours, and refuses what the web form could not draw. */
final class ComponentReader {

    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 2000;

    /** What of a component may be wrong, each by itself: it throws {@link IllegalArgumentException} with the reason in Japanese. */
    static final List<Consumer<JsonNode>> PARTS = List.of(
            ComponentReader::key,
            ComponentReader::type,
            ComponentReader::hidden,
            ComponentReader::required,
            ComponentReader::limits,
            ComponentReader::compare,
            ComponentReader::input);

    private ComponentReader() {}

    /** What lies directly below a form or a component. */
    static List<Component> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .map(ComponentReader::component)
                .toList();
    }

    private static Component component(JsonNode node) {
        var type = type(node);
        return new Component(
                key(node),
                type,
                label(node, type),
                text(node, "description"),
                hidden(node),
                required(node),
                node.path("readonly").asBoolean() || node.path("disabled").asBoolean(),
                limits(node),
                options(node),
                text(node.path("properties"), "source"),
                compare(node),
                input(node),
                defaultValue(node.path("defaultValue")),
                components(node));
    }

    private static String type(JsonNode node) {
        FormComponents.fault(node).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return drawn(node);
    }

    private static String drawn(JsonNode node) {
        var type = node.path("type").asText();
        return type.equals("datetime") ? "date" : type;
    }

    private static String key(JsonNode node) {
        var name = FormComponents.holdsValue(node) ? "key" : "id";
        var key = text(node, name);
        if (key == null) {
            throw new IllegalArgumentException(name + " がありません");
        }
        return key;
    }

    private static @Nullable HolderAttribute compare(JsonNode node) {
        var compare = text(node.path("properties"), "compare");
        return compare == null ? null : HolderAttribute.of(compare, drawn(node));
    }

    private static Condition hidden(JsonNode node) {
        return condition(node.path("conditional").path("hide"));
    }

    private static Condition required(JsonNode node) {
        return condition(node.path("validate").path("required"));
    }

    private static @Nullable InputKind input(JsonNode node) {
        var input = text(node.path("properties"), "input");
        return input == null ? null : InputKind.of(input);
    }

    private static String label(JsonNode node, String type) {
        var name =
                switch (type) {
                    case "date" -> "dateLabel";
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

    private static Limits limits(JsonNode node) {
        var validate = node.path("validate");
        var usual = node.path("type").asText().equals("textarea") ? MAX_TEXT : MAX_LINE;
        return new Limits(
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.path("maxLength").asInt(usual),
                validate.has("min") ? validate.get("min").asLong() : null,
                validate.has("max") ? validate.get("max").asLong() : null,
                pattern(text(validate, "pattern")),
                text(node.path("properties"), "patternMessage"));
    }

    private static @Nullable Pattern pattern(@Nullable String text) {
        try {
            return text == null ? null : Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("正規表現「%s」が読めません".formatted(text), e);
        }
    }

    private static List<EvaluatedForm.Option> options(JsonNode node) {
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .map(option -> new EvaluatedForm.Option(
                        option.path("value").asText(), option.path("label").asText()))
                .toList();
    }

    /** Null for what is missing or empty. */
    static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name).asText("");
        return value.isEmpty() ? null : value;
    }
}
