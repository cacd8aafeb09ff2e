package jp.madoguchi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import jp.madoguchi.process.Collision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the calendar and moves what waits on it, in one transaction; or only tells what would move. */
@Component
class CalendarDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDesk.class);

    private final CalendarDays days;
    private final RunningTimers timers;
    private final WaitingTasks tasks;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CalendarDesk(
            CalendarDays days,
            RunningTimers timers,
            WaitingTasks tasks,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.days = days;
        this.timers = timers;
        this.tasks = tasks;
        this.transaction = transaction;
        this.events = events;
    }

    /** @param preview true: the answer is the same, but nothing is kept */
    List<MovedTimer> keep(SpecialDay day, boolean preview, String clerk) {
        return change(() -> days.keep(day), "special day %s open=%s".formatted(day.day(), day.open()), preview, clerk);
    }

    List<MovedTimer> remove(LocalDate day, boolean preview, String clerk) {
        return change(() -> days.remove(day), "special day %s removed".formatted(day), preview, clerk);
    }

    List<MovedTimer> replaceHolidays(SortedMap<LocalDate, String> holidays, boolean preview, String clerk) {
        var what = "%d national holidays %s to %s".formatted(holidays.size(), holidays.firstKey(), holidays.lastKey());
        return change(() -> days.replaceHolidays(holidays), what, preview, clerk);
    }

    private List<MovedTimer> change(Runnable change, String what, boolean preview, String clerk) {
        var moved = Collision.repeat(() -> changed(change, preview));
        if (!preview) {
            LOG.info("Calendar changed by {}: {}; {} timers moved", clerk, what, moved.size());
        }
        return moved;
    }

    /** Jobs of running cases move on meanwhile, and each that was faster makes this begin again. */
    private List<MovedTimer> changed(Runnable change, boolean preview) {
        List<MovedTimer> moved = transaction.execute(status -> {
            change.run();
            var result = new ArrayList<>(timers.replan());
            result.addAll(tasks.replan());
            if (preview) {
                status.setRollbackOnly();
            } else {
                events.publishEvent(new TimersMoved(List.copyOf(result)));
            }
            return result;
        });
        return Objects.requireNonNull(moved);
    }
}
