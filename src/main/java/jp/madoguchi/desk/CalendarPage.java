package jp.madoguchi.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import jp.madoguchi.calendar.CalendarOwners;
import jp.madoguchi.calendar.CalendarRecord;
import jp.madoguchi.calendar.CalendarYear;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.web.Clerk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 開庁日のカレンダー: every clerk looks at it, process owners change it without writing a request by hand. */
@Controller
class CalendarPage {

    private static final int SHOWN = 50;

    private final CalendarYear years;
    private final CalendarRecord changes;
    private final StaffNames staff;
    private final Clock clock;

    CalendarPage(CalendarYear years, CalendarRecord changes, StaffNames staff, Clock clock) {
        this.years = years;
        this.changes = changes;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param year of the common era; this year if it is missing or no calendar is known for it */
    @GetMapping("/clerk/calendar")
    String page(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean made,
            @AuthenticationPrincipal Clerk clerk,
            Model model) {
        int shown = years.knows(year) ? year : Year.now(clock).getValue();
        model.addAttribute("year", shown);
        model.addAttribute("before", years.knows(shown - 1));
        model.addAttribute("after", years.knows(shown + 1));
        model.addAttribute("months", years.months(shown));
        model.addAttribute("departures", years.departures(shown));
        model.addAttribute("changes", changes.latest(SHOWN));
        model.addAttribute("owner", CalendarOwners.include(clerk));
        model.addAttribute("made", made);
        model.addAttribute("staff", staff);
        model.addAttribute("dates", new Dates());
        return "desk/calendar";
    }

    /** Dates as the office writes them, for the template. */
    static class Dates {

        public String day(LocalDate day) {
            return JapaneseDates.date(day);
        }

        public String moment(Instant moment) {
            return JapaneseDates.dateTime(moment);
        }
    }
}
