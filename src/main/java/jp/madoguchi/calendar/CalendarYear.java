package jp.madoguchi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year as a wall calendar shows it, and the days on which it departs from the plain week. */
@Component
public class CalendarYear {

    private static final int DAYS_OF_WEEK = 7;

    private final Closures closures;
    private final CalendarDays days;

    CalendarYear(Closures closures, CalendarDays days) {
        this.closures = closures;
        this.days = days;
    }

    /** Whether holidays are known for a year. */
    public boolean knows(int year) {
        return JapaneseHolidays.knows(year);
    }

    /** January to December. */
    public List<Sheet> months(int year) {
        return Arrays.stream(Month.values())
                .map(month -> new Sheet(month.getValue(), weeks(LocalDate.of(year, month, 1))))
                .toList();
    }

    /** What the city entered, the turn of the year and the holidays on whatever day of the week, in order. */
    public List<Day> departures(int year) {
        return LocalDate.of(year, Month.JANUARY, 1)
                .datesUntil(LocalDate.of(year + 1, Month.JANUARY, 1))
                .map(this::day)
                .filter(this::departs)
                .toList();
    }

    private boolean departs(Day day) {
        return day.special() || !(day.open() || closures.weekend(day.date()).equals(Optional.ofNullable(day.reason())));
    }

    private List<List<@Nullable Day>> weeks(LocalDate first) {
        var blank = Collections.<@Nullable Day>nCopies(first.getDayOfWeek().getValue() % DAYS_OF_WEEK, null);
        var cells = new ArrayList<@Nullable Day>(blank);
        first.datesUntil(first.plusMonths(1)).map(this::day).forEach(cells::add);
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(null);
        }
        return Stream.iterate(0, start -> start < cells.size(), start -> start + DAYS_OF_WEEK)
                .map(start -> cells.subList(start, start + DAYS_OF_WEEK))
                .toList();
    }

    private Day day(LocalDate date) {
        var special = days.special(date);
        var closure = closures.of(date);
        return new Day(
                date,
                closure.isEmpty(),
                special.isPresent(),
                special.map(SpecialDay::reason).or(() -> closure).orElse(null));
    }

    /** One month; weeks begin with Sunday, and days of other months are null. */
    public record Sheet(int month, List<List<@Nullable Day>> weeks) {}

    /**
     * @param special the city entered it
     * @param reason why it is closed, or why it is open although the rule says closed
     */
    public record Day(
            LocalDate date,
            boolean open,
            boolean special,
            @Nullable String reason) {}
}
