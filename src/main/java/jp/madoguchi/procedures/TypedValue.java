package jp.madoguchi.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.procedures.FormDefinition.Component;
import org.jspecify.annotations.Nullable;

/**
 * What arrived for a field, tidied: a value that can be kept (null to empty the field), or the reason why not.
 *
 * @param error a sentence for the resident; then nothing may be kept
 */
record TypedValue(@Nullable Object value, @Nullable String error) {

    private static final TypedValue EMPTY = new TypedValue(null, null);

    static TypedValue of(Component field, @Nullable Object raw) {
        if (raw == null) {
            return EMPTY;
        }
        return switch (field.type()) {
            case "number" -> number(raw);
            case "checkbox" -> raw instanceof Boolean ? good(raw) : bad("チェックの有無を選んでください。");
            case "radio", "select" -> choice(field, raw);
            case "date" -> date(raw);
            default -> raw instanceof String text ? text(field, text) : bad("文字で入力してください。");
        };
    }

    private static TypedValue text(Component field, String raw) {
        var text = TypedText.tidy(raw);
        if (field.type().equals("textfield")) {
            text = text.replaceAll("[\\n\\t]+", " ");
        }
        var input = field.input();
        if (input != null) {
            text = input.tidy(text);
        }
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (TypedText.unusable(text)) {
            return bad("使用できない文字が含まれています。");
        }
        int length = TypedText.length(text);
        int max = field.limits().maxLength();
        if (length > max) {
            return bad("%d文字以内で入力してください(現在%d文字)。".formatted(max, length));
        }
        if (TypedText.looksLikeMyNumber(text)) {
            return bad("12桁のマイナンバー(個人番号)は入力しないでください。");
        }
        return good(text);
    }

    private static TypedValue number(Object raw) {
        var text = TypedText.halfWidth(raw instanceof String typed ? TypedText.tidy(typed) : raw.toString());
        if (text.isEmpty()) {
            return EMPTY;
        }
        try {
            return text.length() > 20 ? bad("数字で入力してください。") : good(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return bad("数字で入力してください。");
        }
    }

    private static TypedValue choice(Component field, Object raw) {
        if ("".equals(raw)) {
            return EMPTY;
        }
        return field.options().stream().anyMatch(option -> option.value().equals(raw))
                ? good(raw)
                : bad("選択肢の中から選んでください。");
    }

    private static TypedValue date(Object raw) {
        if (!(raw instanceof String text)) {
            return bad("日付を入力してください。");
        }
        if (text.isBlank()) {
            return EMPTY;
        }
        return JapaneseDates.parse(text)
                .map(LocalDate::toString)
                .map(TypedValue::good)
                .orElseGet(() -> bad("正しい日付を入力してください(例 1980年2月17日、昭和55年2月17日)。"));
    }

    private static TypedValue good(Object value) {
        return new TypedValue(value, null);
    }

    private static TypedValue bad(String error) {
        return new TypedValue(null, error);
    }
}
