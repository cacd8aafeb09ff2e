package jp.madoguchi.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** What of Camunda forms can be drawn, in Tasklist and in the web form alike: one list for both. */
public final class FormComponents {

    /** Form-js 1.8.7, which Tasklist 7.24 carries, reads up to this version. */
    public static final int NEWEST_SCHEMA = 16;

    /** Those that hold a value, under a key. */
    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");

    private static final Set<String> OTHERS = Set.of("text", "group", "separator");

    private FormComponents() {}

    public static boolean holdsValue(JsonNode component) {
        return FIELDS.contains(type(component));
    }

    /** Why a component cannot be drawn, in Japanese. */
    public static Optional<String> fault(JsonNode component) {
        var type = type(component);
        if (!FIELDS.contains(type) && !OTHERS.contains(type)) {
            return Optional.of("種類「%s」の部品は描けません".formatted(type));
        }
        return type.equals("datetime") && !component.path("subtype").asText().equals("date")
                ? Optional.of("日付だけを入力できます。時刻の欄は描けません")
                : Optional.empty();
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }
}
