package jp.madoguchi.calendar;

import static jp.madoguchi.process.EngineClock.JAPAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Every date that is counted in 開庁日; bean {@code openDays} of the models. Counting begins with the open day
 * <em>after</em> the base day (翌開庁日から起算), all days are Japan's.
 */
@Component("openDays")
public class OpenDays {

    /** A city hall that is closed for longer than this has a wrong calendar. */
    private static final int LONGEST_CLOSURE = 366;

    private final Closures closures;
    private final Opening opening;

    OpenDays(Closures closures, Opening opening) {
        this.closures = closures;
        this.opening = opening;
    }

    public boolean isOpen(LocalDate day) {
        return closures.of(day).isEmpty();
    }

    /** The first open day after a day. */
    public LocalDate next(LocalDate day) {
        var next = day.plusDays(1);
        for (int step = 0; step < LONGEST_CLOSURE; step++, next = next.plusDays(1)) {
            if (isOpen(next)) {
                return next;
            }
        }
        throw new IllegalStateException("No open day within a year after " + day);
    }

    /** The last day to act when a check closes a limit at this moment. */
    public LocalDate lastDay(Instant check) {
        return before(dayOf(check));
    }

    /** The last open day before a day. */
    public LocalDate before(LocalDate day) {
        var before = day.minusDays(1);
        for (int step = 0; step < LONGEST_CLOSURE; step++, before = before.minusDays(1)) {
            if (isOpen(before)) {
                return before;
            }
        }
        throw new IllegalStateException("No open day within a year before " + day);
    }

    /**
     * The {@code n}-th open day after the Japanese date of a moment; models go on with {@code .at(time)}.
     *
     * @param base java.util.Date, Instant or LocalDate; one method for all, since expressions know no overloads
     * @param n 1 = the next open day; 0 = the day itself, open or not
     */
    public CountedDay after(Object base, int n) {
        return new CountedDay(dayAfter(dayOf(base), n));
    }

    /**
     * The midnight in which the last of so many calendar days after a base ends, for limits that are not counted in
     * open days (drafts): the whole of that day is the resident's.
     */
    public Date daysAfter(Object base, int days) {
        return Date.from(startOf(dayOf(base).plusDays(days + 1L)));
    }

    /** The day that ends at this midnight, or that had not ended yet: what {@link #daysAfter} is told as. */
    public LocalDate lastCalendarDay(Instant limit) {
        return dayOf(limit.minusNanos(1));
    }

    /** The last day on which the resident may still pay: the end of the n-th open day after the request. */
    public LocalDate payBy(Instant requestedAt, int paymentDays) {
        return dayAfter(dayOf(requestedAt), paymentDays);
    }

    /** The moment at which an unpaid request is closed: {@code checkTime} of the open day after the pay-by day. */
    public Instant cutOff(Instant requestedAt, int paymentDays, LocalTime checkTime) {
        return after(requestedAt, paymentDays + 1).at(checkTime).toInstant();
    }

    /** How many open days lie after the day of one moment, up to the day of another. */
    public int between(Instant from, Instant to) {
        return (int) dayOf(from)
                .plusDays(1)
                .datesUntil(dayOf(to).plusDays(1))
                .filter(this::isOpen)
                .count();
    }

    private LocalDate dayAfter(LocalDate base, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("Cannot count %d open days".formatted(n));
        }
        var day = base;
        for (int i = 0; i < n; i++) {
            day = next(day);
        }
        return day;
    }

    private static LocalDate dayOf(Object base) {
        return base instanceof LocalDate day ? day : LocalDate.ofInstant(momentOf(base), JAPAN);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private static Instant momentOf(Object base) {
        if (base instanceof Date date) {
            return date.toInstant();
        }
        if (base instanceof Instant instant) {
            return instant;
        }
        if (base instanceof LocalDate day) {
            return startOf(day);
        }
        throw new IllegalArgumentException("Open days are counted from a date, not from " + base);
    }

    /** A counted day, on which the models' timers fire at a time of day. */
    public final class CountedDay {

        private final LocalDate day;

        private CountedDay(LocalDate day) {
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }

        /** The later of this day and the n-th open day after another base. */
        public CountedDay butNotBefore(Object base, int n) {
            var earliest = after(base, n);
            return earliest.day.isAfter(day) ? earliest : this;
        }

        /** The moment of a Japanese time of day, as the engine's timers want it. */
        public Date at(LocalTime time) {
            return Date.from(day.atTime(time).atZone(JAPAN).toInstant());
        }

        /** The moment at which the city hall closes, for work that is to be done on this day. */
        public Date atClose() {
            return at(opening.closesAt());
        }
    }
}
