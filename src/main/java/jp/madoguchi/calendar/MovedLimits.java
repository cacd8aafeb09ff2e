package jp.madoguchi.calendar;

import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whose limit moved finds in the record of the case by whom, from when and to when. */
@Component
class MovedLimits {

    private static final String ACTION = "LIMIT_MOVED";

    private final AuditLog audit;

    MovedLimits(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void on(TimersMoved timers) {
        timers.moved().stream()
                .filter(moved -> Timers.TOLD.contains(moved.activity()))
                .forEach(moved -> audit.write(
                        moved.reference(),
                        timers.by(),
                        ACTION,
                        "%s %s -> %s".formatted(moved.activity(), moved.from(), moved.to())));
    }
}
