package jp.madoguchi.procedures;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of typed text that are tidied on input and checked for their shape; custom property {@code input}. */
enum InputKind {
    KANA("[\\u30A1-\\u30FA\\u30FC\\u30FB\\u3000 ]+", "カタカナで入力してください。"),
    ZIP("[0-9]{3}-[0-9]{4}", "郵便番号は7桁の数字で入力してください(例 100-0001)。"),
    PHONE("0[0-9-]{8,11}[0-9]", "電話番号は市外局番から数字で入力してください(例 0596-12-3456)。");

    private final Pattern shape;
    private final String message;

    InputKind(String shape, String message) {
        this.shape = Pattern.compile(shape);
        this.message = message;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    static InputKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("プロパティ input の「%s」はありません".formatted(name)));
    }

    boolean accepts(String text) {
        return shape.matcher(text).matches() && (this != PHONE || digits(text) == 10 || digits(text) == 11);
    }

    String message() {
        return message;
    }

    /** Brings what people type on a Japanese keyboard into the one form that is kept. */
    String tidy(String text) {
        return switch (this) {
            case KANA -> TypedText.katakana(text);
            case ZIP -> TypedText.zip(text);
            case PHONE -> TypedText.halfWidth(text);
        };
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
