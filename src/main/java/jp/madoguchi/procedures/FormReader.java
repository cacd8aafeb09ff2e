package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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

    /** What of a component may be wrong, each by itself. */
    private static final List<Consumer<JsonNode>> PARTS = List.of(
            FormReader::key,
            FormReader::type,
            FormReader::hidden,
            FormReader::required,
            FormReader::limits,
            FormReader::compare,
            FormReader::input);

    private FormReader() {}

    /**
     * @throws IllegalArgumentException telling what is wrong with the form
     * @throws IOException if the file holds no JSON
     */
    static FormDefinition read(byte[] file) throws IOException {
        var form = JSON.readTree(file);
        return read(form, version(file));
    }

    /**
     * A form that Tasklist draws, whose top level is its owner's: all of it is one page.
     *
     * @throws IllegalArgumentException telling what is wrong with the form
     * @throws IOException if the file holds no JSON
     */
    static FormDefinition readOnePage(byte[] file) throws IOException {
        var form = JSON.readTree(file);
        var pages = JsonNodeFactory.instance.objectNode();
        pages.set("id", form.path("id"));
        pages.set("schemaVersion", form.path("schemaVersion"));
        var page = pages.putArray("components").addObject().put("type", "group").put("id", "page");
        var components = page.putArray("components");
        form.path("components").forEach(components::add);
        return read(pages, version(file));
    }

    private static FormDefinition read(JsonNode form, String version) {
        var id = text(form, "id");
        if (id == null || form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
            throw new IllegalArgumentException("id と、16以下の schemaVersion が必要です");
        }
        var wrong = new ArrayList<String>();
        check(form, (component, reason) -> wrong.add(component + ": " + reason));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new FormDefinition(id, version, components(form));
    }

    private static String version(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells everything for which {@link #read} would refuse the form, but for the version of its schema. */
    static void check(JsonNode form, BiConsumer<String, String> report) {
        var id = form.path("id").asText();
        if (id.isEmpty()) {
            report.accept("id", "id がありません");
        }
        tell(id, () -> requirePages(form), report);
        components(form, new HashSet<>(), report);
    }

    private static void components(JsonNode parent, Set<String> seen, BiConsumer<String, String> report) {
        parent.path("components").forEach(node -> {
            var name = node.path("key").asText(node.path("id").asText());
            PARTS.forEach(part -> tell(name, () -> part.accept(node), report));
            tell(name, () -> requireNewKey(node, seen), report);
            components(node, seen, report);
        });
    }

    private static void tell(String component, Runnable part, BiConsumer<String, String> report) {
        try {
            part.run();
        } catch (IllegalArgumentException e) {
            report.accept(component, String.valueOf(e.getMessage()));
        }
    }

    private static void requirePages(JsonNode form) {
        var pages = form.path("components");
        if (pages.isEmpty()
                || StreamSupport.stream(pages.spliterator(), false)
                        .anyMatch(page -> !page.path("type").asText().equals("group"))) {
            throw new IllegalArgumentException("いちばん外側には、ページになるグループ（group）だけを置いてください");
        }
    }

    private static void requireNewKey(JsonNode node, Set<String> seen) {
        var key = text(node, "key");
        if (key != null && !seen.add(key)) {
            throw new IllegalArgumentException("key「%s」が重なっています".formatted(key));
        }
    }

    private static List<Component> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .map(FormReader::component)
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
        var type = node.path("type").asText();
        if (!VALUE_TYPES.contains(type) && !OTHER_TYPES.contains(type)) {
            throw new IllegalArgumentException("種類「%s」の部品は描けません".formatted(type));
        }
        if (type.equals("datetime") && !node.path("subtype").asText().equals("date")) {
            throw new IllegalArgumentException("日付だけを入力できます。時刻の欄は描けません");
        }
        return drawn(node);
    }

    private static String drawn(JsonNode node) {
        var type = node.path("type").asText();
        return type.equals("datetime") ? "date" : type;
    }

    private static String key(JsonNode node) {
        var name = VALUE_TYPES.contains(node.path("type").asText()) ? "key" : "id";
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

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name).asText("");
        return value.isEmpty() ? null : value;
    }
}
