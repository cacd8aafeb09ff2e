package jp.madoguchi.mail;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.calendar.JapaneseDates;

/** Facts as they are written in a Japanese mail, so that templates need no formatting: dates with weekday, yen. */
final class Spoken {

    private static final Set<String> AMOUNTS = Set.of("amount", "askedAmount");

    private Spoken() {}

    static Map<String, Object> of(Map<?, ?> facts) {
        var spoken = new HashMap<String, Object>();
        facts.forEach((key, value) -> spoken.put(key.toString(), value(key.toString(), value)));
        return spoken;
    }

    private static Object value(String key, Object value) {
        if (value instanceof LocalDate date) {
            return JapaneseDates.date(date);
        }
        if (value instanceof Instant instant) {
            return JapaneseDates.dateTime(instant);
        }
        if (value instanceof LocalTime time) {
            return JapaneseDates.time(time);
        }
        if (value instanceof Number amount && AMOUNTS.contains(key)) {
            return NumberFormat.getIntegerInstance(Locale.JAPAN).format(amount) + "円";
        }
        if (value instanceof String text) {
            return printable(text);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> entry instanceof Map<?, ?> map ? of(map) : value(key, entry))
                    .toList();
        }
        return value;
    }

    /** People's words without control characters, which have no business in a mail; line ends stay. */
    private static String printable(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
