package jp.madoguchi.procedures;

import jp.madoguchi.procedures.FormDefinition.Component;
import org.jspecify.annotations.Nullable;

/** What is wrong with a value that was kept (it may be corrected later), in words for the resident. */
final class FilledValue {

    private FilledValue() {}

    static @Nullable String error(Component field, Object value) {
        if (value instanceof Number number) {
            return outOfRange(field, number.longValue());
        }
        return value instanceof String text ? misshapen(field, text) : null;
    }

    static String missing(Component field) {
        return switch (field.type()) {
            case "radio", "select" -> "%sを選択してください。".formatted(field.label());
            case "checkbox" -> "%s、にチェックを入れてください。".formatted(field.label());
            default -> "%sを入力してください。".formatted(field.label());
        };
    }

    private static @Nullable String outOfRange(Component field, long number) {
        var min = field.limits().min();
        var max = field.limits().max();
        if (min != null && number < min) {
            return "%d以上の数字を入力してください。".formatted(min);
        }
        return max != null && number > max ? "%d以下の数字を入力してください。".formatted(max) : null;
    }

    private static @Nullable String misshapen(Component field, String text) {
        var input = field.input();
        if (input != null && !input.accepts(text)) {
            return input.message();
        }
        var minLength = field.limits().minLength();
        if (minLength != null && TypedText.length(text) < minLength) {
            return "%d文字以上で入力してください。".formatted(minLength);
        }
        var pattern = field.limits().pattern();
        if (pattern != null && !pattern.matcher(text).find()) {
            var message = field.limits().patternMessage();
            return message == null ? "入力の形式をご確認ください。" : message;
        }
        return null;
    }
}
