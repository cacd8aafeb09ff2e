package jp.madoguchi.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When the city hall is closed, and why. Closed are national holidays, what the city's ordinance names ({@link Opening})
 * and its own closures; a special opening overrides them all.
 */
@Component
class Closures {

    private final JapaneseHolidays holidays = new JapaneseHolidays();
    private final CalendarDays days;
    private final Opening opening;

    Closures(CalendarDays days, Opening opening) {
        this.days = days;
        this.opening = opening;
    }

    /** Why it is closed on a day, as a person says it; empty when it is open. */
    Optional<String> of(LocalDate day) {
        var special = days.special(day);
        if (special.isPresent()) {
            return special.get().open()
                    ? Optional.empty()
                    : Optional.of(special.get().reason());
        }
        if (opening.isTurnOfTheYear(day)) {
            return Optional.of("年末年始");
        }
        return holiday(day).or(() -> weekend(day));
    }

    /** Empty on the days on which the city works every week. */
    Optional<String> weekend(LocalDate day) {
        return opening.isClosedWeekday(day)
                ? Optional.of(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.JAPAN))
                : Optional.empty();
    }

    private Optional<String> holiday(LocalDate day) {
        return days.coversYear(day.getYear()) ? days.holiday(day) : holidays.name(day);
    }
}
