package jp.madoguchi.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import jp.madoguchi.web.Clerk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where process owners look at the calendar and change it; every change answers which cases move. */
@RestController
@RequestMapping("/clerk/api/calendar")
class CalendarController {

    private static final int LONGEST_VIEW = 800;
    private static final int LONGEST_REASON = 100;

    private final Closures closures;
    private final CalendarDesk desk;
    private final JapaneseHolidays act = new JapaneseHolidays();

    CalendarController(Closures closures, CalendarDesk desk) {
        this.closures = closures;
        this.desk = desk;
    }

    /** Every day of a span with what it is; for all clerks. */
    @GetMapping("/days")
    List<Day> days(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_VIEW).isBefore(to)) {
            throw new SpecialDayInvalidException("期間は1日から%d日までの範囲で指定してください。".formatted(LONGEST_VIEW));
        }
        return from.datesUntil(to.plusDays(1))
                .map(day -> {
                    var closure = closures.of(day);
                    return new Day(day, JapaneseDates.date(day), closure.isEmpty(), closure.orElse(null));
                })
                .toList();
    }

    @PutMapping("/days/{day}")
    Change keep(
            @PathVariable LocalDate day,
            @RequestBody Edit edit,
            @RequestParam(defaultValue = "false") boolean preview,
            @AuthenticationPrincipal Clerk clerk) {
        requireOwner(clerk);
        return answer(new CalendarChange.Departure(edit.on(day)), preview, clerk, List.of());
    }

    /** Back to the rule of the Act and the ordinance. */
    @DeleteMapping("/days/{day}")
    Change remove(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "false") boolean preview,
            @AuthenticationPrincipal Clerk clerk) {
        requireOwner(clerk);
        return answer(new CalendarChange.Return(day), preview, clerk, List.of());
    }

    /** Takes the Cabinet Office's file as it is; also tells where it departs from the Act as computed here. */
    @PostMapping("/holidays")
    Change replaceHolidays(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean preview,
            @AuthenticationPrincipal Clerk clerk) {
        requireOwner(clerk);
        var holidays = HolidayFile.read(file);
        return answer(new CalendarChange.Holidays(holidays), preview, clerk, differences(holidays));
    }

    private Change answer(CalendarChange change, boolean preview, Clerk clerk, List<Difference> differences) {
        var moved = preview ? desk.preview(change) : desk.make(change, clerk.id());
        return new Change(preview, moved, differences);
    }

    private List<Difference> differences(SortedMap<LocalDate, String> imported) {
        return imported.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(JapaneseHolidays::knows)
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filter(day -> imported.containsKey(day) != act.name(day).isPresent())
                .map(day -> new Difference(day, imported.get(day), act.name(day).orElse(null)))
                .toList();
    }

    private static void requireOwner(@Nullable Clerk clerk) {
        if (!CalendarOwners.include(clerk)) {
            throw new CalendarForbiddenException();
        }
    }

    /** @param reason why the day departs from the rule; residents may read it */
    record Edit(@Nullable Boolean open, @Nullable String reason) {

        SpecialDay on(LocalDate day) {
            if (open == null) {
                throw new SpecialDayInvalidException("開庁か閉庁かを指定してください。");
            }
            var why = Optional.ofNullable(reason).map(String::strip).orElse("");
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw new SpecialDayInvalidException("理由を%d文字以内で入力してください。".formatted(LONGEST_REASON));
            }
            if (why.codePoints().anyMatch(Character::isISOControl)) {
                throw new SpecialDayInvalidException("理由に使えない文字が含まれています。");
            }
            return new SpecialDay(day, open, why);
        }
    }

    /** @param closure why it is closed; absent on open days */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            LocalDate day,
            String label,
            boolean open,
            @Nullable String closure) {}

    /** A day on which the imported list and the Act as computed do not agree; null = no holiday. */
    record Difference(
            LocalDate day,
            @Nullable String imported,
            @Nullable String computed) {}

    /** @param moved the waiting cases whose deadlines moved (or would, in a preview) */
    record Change(boolean preview, List<MovedTimer> moved, List<Difference> differences) {}
}
