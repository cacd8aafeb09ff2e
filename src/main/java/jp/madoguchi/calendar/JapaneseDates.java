package jp.madoguchi.calendar;

import static jp.madoguchi.process.EngineClock.JAPAN;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates in the words of mails and pages, and dates as people type them, in either calendar (和暦, 西暦). */
public final class JapaneseDates {

    private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(
            Map.entry("明治", JapaneseEra.MEIJI),
            Map.entry("M", JapaneseEra.MEIJI),
            Map.entry("大正", JapaneseEra.TAISHO),
            Map.entry("T", JapaneseEra.TAISHO),
            Map.entry("昭和", JapaneseEra.SHOWA),
            Map.entry("S", JapaneseEra.SHOWA),
            Map.entry("平成", JapaneseEra.HEISEI),
            Map.entry("H", JapaneseEra.HEISEI),
            Map.entry("令和", JapaneseEra.REIWA),
            Map.entry("R", JapaneseEra.REIWA));
    private static final Pattern TYPED = Pattern.compile(
            "(明治|大正|昭和|平成|令和|[MTSHR])?\\s*(元|[0-9]{1,4})\\s*[-./年]\\s*([0-9]{1,2})\\s*[-./月]\\s*([0-9]{1,2})\\s*日?");

    private JapaneseDates() {}

    /** 令和8年6月9日(火) */
    public static String date(LocalDate date) {
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return "%s%s年%d月%d日(%s)"
                .formatted(
                        japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE),
                        year == 1 ? "元" : year,
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        weekday(date));
    }

    /** 令和8年6月9日(火)午前8時30分, in Japan's time. */
    public static String dateTime(Instant instant) {
        var there = instant.atZone(JAPAN);
        return date(there.toLocalDate()) + time(there.toLocalTime());
    }

    /** 午前8時30分; full hours without minutes. */
    public static String time(LocalTime time) {
        int minute = time.getMinute();
        return "%s%d時%s"
                .formatted(time.getHour() < 12 ? "午前" : "午後", time.getHour() % 12, minute == 0 ? "" : minute + "分");
    }

    /** 月 … 日 */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
    }

    /** The Japanese calendar date of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, JAPAN);
    }

    /**
     * Reads 2026-06-09, 2026年6月9日, 昭和55年2月17日, S55.2.17, 令和元年5月1日, in full-width digits too. Empty for
     * anything else, also for days outside of the era that was named (昭和64年1月8日).
     */
    public static Optional<LocalDate> parse(String typed) {
        var matcher = TYPED.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = matcher.group(2).equals("元") ? 1 : Integer.parseInt(matcher.group(2));
        int month = Integer.parseInt(matcher.group(3));
        int day = Integer.parseInt(matcher.group(4));
        try {
            var era = matcher.group(1);
            if (era == null) {
                return matcher.group(2).length() == 4 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
            }
            return Optional.of(LocalDate.from(JapaneseDate.of(eraOf(era), year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JapaneseEra eraOf(String name) {
        return java.util.Objects.requireNonNull(ERAS.get(name));
    }
}
