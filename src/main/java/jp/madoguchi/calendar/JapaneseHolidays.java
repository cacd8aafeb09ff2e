package jp.madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days of the Act on National Holidays (国民の祝日に関する法律, 昭和23年法律第178号) from 2007 on: article 2 with the equinoxes by
 * their astronomical approximation, article 3 (substitute and sandwiched days), and the special acts for 2019 to 2021.
 */
final class JapaneseHolidays {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;

    private final Map<Integer, SortedMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The holiday's name as the Cabinet Office publishes it, empty on other days. */
    Optional<String> name(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    static boolean knows(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** All days off of a year under the Act, in order. */
    SortedMap<LocalDate, String> of(int year) {
        if (!knows(year)) {
            throw new IllegalArgumentException("The Act is known here for 2007 to 2099, not for " + year);
        }
        return years.computeIfAbsent(year, JapaneseHolidays::compute);
    }

    private static SortedMap<LocalDate, String> compute(int year) {
        var act = article2(year);
        var all = new TreeMap<>(act);
        act.forEach((day, name) -> substitute(day, act).ifPresent(free -> all.put(free, name + " 振替休日")));
        act.keySet().forEach(day -> sandwiched(day, act).ifPresent(free -> all.putIfAbsent(free, "国民の休日")));
        return all;
    }

    /** Article 3 (2): on a Sunday, the nearest following day that is not a national holiday is off. */
    private static Optional<LocalDate> substitute(LocalDate holiday, SortedMap<LocalDate, String> act) {
        if (holiday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return Optional.empty();
        }
        var day = holiday.plusDays(1);
        while (act.containsKey(day)) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }

    /** Article 3 (3): a day whose previous and next days are both national holidays is off. */
    private static Optional<LocalDate> sandwiched(LocalDate holiday, SortedMap<LocalDate, String> act) {
        var between = holiday.plusDays(1);
        return act.containsKey(between.plusDays(1)) && !act.containsKey(between)
                ? Optional.of(between)
                : Optional.empty();
    }

    private static SortedMap<LocalDate, String> article2(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(monday(year, 1, 2), "成人の日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        days.put(LocalDate.of(year, 3, marchEquinox(year)), "春分の日");
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(monday(year, 9, 3), "敬老の日");
        days.put(LocalDate.of(year, 9, septemberEquinox(year)), "秋分の日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        emperor(year, days);
        summer(year, days);
        return days;
    }

    /** The birthday moved with the accession of 2019 (平成29年法律第63号), in which year there was none. */
    private static void emperor(int year, Map<LocalDate, String> days) {
        if (year < 2019) {
            days.put(LocalDate.of(year, 12, 23), "天皇誕生日");
        } else if (year > 2019) {
            days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        } else {
            days.put(LocalDate.of(2019, 5, 1), "休日（祝日扱い）");
            days.put(LocalDate.of(2019, 10, 22), "休日（祝日扱い）");
        }
    }

    /** Three days moved for the Olympic games of 2020, held in 2021 (特措法29条, 32条の2). */
    private static void summer(int year, Map<LocalDate, String> days) {
        var sports = year < 2020 ? "体育の日" : "スポーツの日";
        switch (year) {
            case 2020 -> {
                days.put(LocalDate.of(2020, 7, 23), "海の日");
                days.put(LocalDate.of(2020, 7, 24), sports);
                days.put(LocalDate.of(2020, 8, 10), "山の日");
            }
            case 2021 -> {
                days.put(LocalDate.of(2021, 7, 22), "海の日");
                days.put(LocalDate.of(2021, 7, 23), sports);
                days.put(LocalDate.of(2021, 8, 8), "山の日");
            }
            default -> {
                days.put(monday(year, 7, 3), "海の日");
                days.put(monday(year, 10, 2), sports);
                if (year >= 2016) {
                    days.put(LocalDate.of(year, 8, 11), "山の日");
                }
            }
        }
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static int marchEquinox(int year) {
        return equinox(20.8431, year);
    }

    private static int septemberEquinox(int year) {
        return equinox(23.2488, year);
    }

    /** Valid for 1980 to 2099; the gazette of the year before has the last word, hence the importer. */
    private static int equinox(double base, int year) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since) - since / 4;
    }
}
