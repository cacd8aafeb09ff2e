package jp.madoguchi.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** Bean {@code openDays} for process tests: a calendar without holidays, so that dates can be counted on fingers. */
public class WeekdaysOnly {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public Counted after(Object base, int n) {
        var day = dayOf(base);
        for (int i = 0; i < n; i++) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return new Counted(day);
    }

    public Date daysAfter(Object base, int n) {
        return Date.from(dayOf(base).plusDays(n + 1).atStartOfDay(JAPAN).toInstant());
    }

    private static LocalDate dayOf(Object base) {
        return LocalDate.ofInstant(((Date) base).toInstant(), JAPAN);
    }

    /** What {@code after} answers. */
    public final class Counted {

        private final LocalDate day;

        private Counted(LocalDate day) {
            this.day = day;
        }

        public Counted butNotBefore(Object base, int n) {
            var earliest = after(base, n);
            return earliest.day.isAfter(day) ? earliest : this;
        }

        public Date atClose() {
            return at(LocalTime.of(17, 15));
        }

        public Date at(LocalTime time) {
            return Date.from(day.atTime(time).atZone(JAPAN).toInstant());
        }
    }
}
