package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.calendar.JapaneseDates;

/** Dates as the office writes them, for templates, which see public methods only. */
class OfficeDates {

    public String day(LocalDate day) {
        return JapaneseDates.date(day);
    }

    public String moment(Instant moment) {
        return JapaneseDates.dateTime(moment);
    }
}
