package jp.madoguchi.procedures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as one resident sees it now: only visible fields, with values and errors; exactly what the API answers.
 *
 * @param complete every visible required field that the resident types is filled, and nothing filled is wrong
 * @param version SHA-256 of the form's file, which tells apart what was filled in on an older form
 */
public record EvaluatedForm(
        List<Page> pages,
        @JsonIgnore boolean complete,
        @JsonIgnore String version) {

    /** One page of the form, a top-level group of the definition. */
    public record Page(String key, String title, List<Field> fields) {}

    /**
     * One visible field, or a text, a separator or the heading of a group.
     *
     * @param type textfield, textarea, number, checkbox, radio, select, date, text, separator or group
     * @param value String, Integer, Boolean, an ISO date as String, or null while empty
     * @param error what is wrong and what to do, or null
     */
    public record Field(
            String key,
            String type,
            String label,
            @Nullable String hint,
            boolean required,
            boolean readOnly,
            @Nullable Object value,
            List<Option> options,
            @Nullable String error) {

        /** True for what holds a value, false for texts, headings and separators. */
        public boolean holdsValue() {
            return !type.equals("text") && !type.equals("separator") && !type.equals("group");
        }

        /** The value as a person reads it: the option's label, はい or いいえ, a date as entered; empty when none. */
        public String shown() {
            if (value == null) {
                return "";
            }
            if (value instanceof Boolean ticked) {
                return ticked ? "はい" : "いいえ";
            }
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value.toString());
        }
    }

    /** A choice of a radio group or a select. */
    public record Option(String value, String label) {}

    /** The fields of all pages that hold values, in reading order. */
    public Stream<Field> fields() {
        return pages.stream().flatMap(page -> page.fields().stream()).filter(Field::holdsValue);
    }

    public Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }
}
