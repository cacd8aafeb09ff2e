package jp.madoguchi.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.process.Collision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the calendar and moves what waits on it, in one transaction; or only tells what would move. */
@Component
class CalendarDesk {

    private final CalendarDays days;
    private final RunningTimers timers;
    private final WaitingTasks tasks;
    private final CalendarRecord written;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CalendarDesk(
            CalendarDays days,
            RunningTimers timers,
            WaitingTasks tasks,
            CalendarRecord written,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.days = days;
        this.timers = timers;
        this.tasks = tasks;
        this.written = written;
        this.transaction = transaction;
        this.events = events;
    }

    /** What {@link #make} would move, case by case; nothing is kept. */
    List<MovedTimer> preview(CalendarChange change) {
        return begun(status -> {
            var moved = moved(change);
            status.setRollbackOnly();
            return moved;
        });
    }

    /** @return what moved with the change */
    List<MovedTimer> make(CalendarChange change, String clerk) {
        return begun(status -> {
            var moved = moved(change);
            written.add(change.what(), clerk, moved);
            events.publishEvent(new TimersMoved(moved, clerk));
            return moved;
        });
    }

    private List<MovedTimer> moved(CalendarChange change) {
        change.in(days);
        var moved = new ArrayList<>(timers.replan());
        moved.addAll(tasks.replan());
        return List.copyOf(moved);
    }

    /** Jobs of running cases move on meanwhile, and each that was faster makes this begin again. */
    private List<MovedTimer> begun(TransactionCallback<List<MovedTimer>> change) {
        return Collision.repeat(() -> Objects.requireNonNull(transaction.execute(change)));
    }
}
