package jp.madoguchi.demo.cards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The holder and the kind of card that a tester asks for; checked, so that the authority need not. */
record CardOrder(String name, String address, LocalDate birthDate, String sex, KeyKind key, Optional<Fault> fault) {

    /** As it arrives; everything may be missing. */
    record Form(
            @Nullable String name,
            @Nullable String address,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String key,
            @Nullable String fault) {

        /** @throws CardRefusedException naming the first value that no card can have */
        CardOrder order() {
            return new CardOrder(
                    text(name, "氏名"),
                    text(address, "住所"),
                    date(text(birthDate, "生年月日")),
                    sexDigit(sex == null ? "" : sex),
                    KeyKind.of(key == null || key.isBlank() ? KeyKind.RSA_2048.label() : key)
                            .orElseThrow(() -> new CardRefusedException("鍵の種類は RSA-2048 または P-384 です。")),
                    fault == null || fault.isBlank() ? Optional.empty() : Optional.of(fault(fault)));
        }

        private static String text(@Nullable String value, String label) {
            if (value == null || value.isBlank() || value.length() > 200) {
                throw new CardRefusedException(label + "を200文字以内で入力してください。");
            }
            return value.strip();
        }

        private static LocalDate date(String value) {
            try {
                var date = LocalDate.parse(value);
                if (date.getYear() >= 1873 && date.getYear() < 10_000) { // the Gregorian calendar came in Meiji 6
                    return date;
                }
            } catch (DateTimeException e) {
                // answered below, like a date that is too old
            }
            throw new CardRefusedException("生年月日を 1980-02-17 の形式で入力してください。");
        }

        /** JIS X 0303. */
        private static String sexDigit(String value) {
            return switch (value) {
                case "1", "男", "M", "male" -> "1";
                case "2", "女", "F", "female" -> "2";
                default -> "9";
            };
        }

        private static Fault fault(String value) {
            return Fault.of(value).orElseThrow(() -> new CardRefusedException("不具合の種類「%s」はありません。".formatted(value)));
        }
    }
}
