package jp.madoguchi.calendar;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The days off that the city's ordinance sets beside the national holidays (地方自治法4条の2), and when an open day ends.
 *
 * @param closedWeekdays SATURDAY and SUNDAY unless it says otherwise; at least one day of the week stays open
 * @param yearEnd the first of the days off at the turn of the year, {@code --12-29} unless it says otherwise
 * @param newYear the last of them, {@code --01-03} unless it says otherwise
 * @param closesAt the end of an open day, by which a clerk's work of the day is due, Japan time
 */
@Validated
@ConfigurationProperties("madoguchi.city.opening")
record Opening(
        @DefaultValue({"SATURDAY", "SUNDAY"}) @NotNull Set<DayOfWeek> closedWeekdays,
        @DefaultValue("--12-29") @NotNull MonthDay yearEnd,
        @DefaultValue("--01-03") @NotNull MonthDay newYear,
        @DefaultValue("17:15") @NotNull LocalTime closesAt) {

    /** The limits of the months of both are far from a closure of most of the year by a mistake in writing. */
    @AssertTrue(message = "year-end must be in December, new-year in January, and one day of the week open")
    boolean isPossible() {
        return closedWeekdays.size() < DayOfWeek.values().length
                && yearEnd.getMonthValue() == 12
                && newYear.getMonthValue() == 1;
    }

    boolean isTurnOfTheYear(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return !monthDay.isBefore(yearEnd) || !monthDay.isAfter(newYear);
    }

    boolean isClosedWeekday(LocalDate day) {
        return closedWeekdays.contains(day.getDayOfWeek());
    }
}
