package jp.madoguchi.procedures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its owner drew it: pages of components, conditions parsed.
 *
 * @param version SHA-256 of its file in hexadecimal digits; another file is another version
 */
record FormDefinition(String id, String version, List<Component> pages) {

    /**
     * One component of the form.
     *
     * @param key the value's name; the component's id where there is no value
     * @param type as the API calls it
     * @param source {@code certificate.…} when the value is copied from the card's certificate
     * @param defaultValue what an untouched field holds
     * @param compare what of the card's certificate the clerk sees it laid beside; null for most fields
     * @param input how typed text is tidied and checked: kana, zip, phone; null for plain text
     */
    record Component(
            String key,
            String type,
            String label,
            @Nullable String hint,
            Condition hidden,
            Condition required,
            boolean readOnly,
            Limits limits,
            List<EvaluatedForm.Option> options,
            @Nullable String source,
            @Nullable HolderAttribute compare,
            @Nullable InputKind input,
            @Nullable Object defaultValue,
            List<Component> children) {

        boolean holdsValue() {
            return switch (type) {
                case "group", "text", "separator" -> false;
                default -> true;
            };
        }

        /** This component and everything inside it. */
        Stream<Component> flatten() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Component::flatten));
        }
    }

    /**
     * What a value must keep to; lengths in code points.
     *
     * @param pattern must be found in the text, as form-js has it
     */
    record Limits(
            @Nullable Integer minLength,
            int maxLength,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Pattern pattern,
            @Nullable String patternMessage) {}

    /** What was typed, and the default of each field that was not touched. */
    Map<String, Object> withDefaults(Map<String, Object> typed) {
        var values = new LinkedHashMap<>(typed);
        fields().forEach(field -> {
            if (field.defaultValue() != null) {
                values.putIfAbsent(field.key(), field.defaultValue());
            }
        });
        return values;
    }

    Optional<Component> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    Stream<Component> fields() {
        return pages.stream().flatMap(Component::flatten).filter(Component::holdsValue);
    }
}
