package jp.madoguchi.calendar;

import java.time.LocalDate;
import java.util.SortedMap;

/** What somebody wants to change in the calendar, as a value: what it would move is asked first, then it is made. */
sealed interface CalendarChange {

    void in(CalendarDays days);

    CalendarRecord.What what();

    /** A day departs from the rule. */
    record Departure(SpecialDay day) implements CalendarChange {

        @Override
        public void in(CalendarDays days) {
            days.keep(day);
        }

        @Override
        public CalendarRecord.What what() {
            var kind = day.open() ? CalendarRecord.Kind.OPENED : CalendarRecord.Kind.CLOSED;
            return new CalendarRecord.What(kind, day.day(), day.day(), day.reason());
        }
    }

    /** A day follows the rule of the Act and the ordinance again. */
    record Return(LocalDate day) implements CalendarChange {

        @Override
        public void in(CalendarDays days) {
            days.remove(day);
        }

        @Override
        public CalendarRecord.What what() {
            return new CalendarRecord.What(CalendarRecord.Kind.RESTORED, day, day, null);
        }
    }

    /** The national holidays of the years that the list names. */
    record Holidays(SortedMap<LocalDate, String> list) implements CalendarChange {

        @Override
        public void in(CalendarDays days) {
            days.replaceHolidays(list);
        }

        @Override
        public CalendarRecord.What what() {
            return new CalendarRecord.What(CalendarRecord.Kind.HOLIDAYS, list.firstKey(), list.lastKey(), null);
        }
    }
}
