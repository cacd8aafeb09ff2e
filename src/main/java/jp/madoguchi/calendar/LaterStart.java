package jp.madoguchi.calendar;

import java.time.Instant;
import java.util.Date;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts a running limit from a later day than the model first did, when the applicant was told of it later. */
@Component
public class LaterStart {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RunningTimers timers;
    private final OpenDays openDays;
    private final ApplicationEventPublisher events;

    LaterStart(
            RuntimeService runtime,
            ManagementService management,
            RunningTimers timers,
            OpenDays openDays,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.management = management;
        this.timers = timers;
        this.openDays = openDays;
        this.events = events;
    }

    /**
     * Nothing happens unless the limit runs and was counted from an earlier Japanese day. In the caller's transaction,
     * the case row held.
     *
     * @param timer the limit, one of {@link ProcessNames.Timers}
     * @param start where the model keeps the moment from which it counts
     */
    public void count(String reference, String timer, ProcessVariable<Date> start, Instant from) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, ProcessNames.APPLICATION)
                .singleResult();
        if (instance != null && runs(instance, timer) && countedEarlier(instance, start, from)) {
            runtime.setVariable(instance.getId(), start.name(), Date.from(from));
            events.publishEvent(new TimersMoved(timers.replan(instance), AuditLog.SYSTEM));
        }
    }

    private boolean runs(ProcessInstance instance, String timer) {
        return management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .timers()
                        .count()
                > 0;
    }

    private boolean countedEarlier(ProcessInstance instance, ProcessVariable<Date> start, Instant from) {
        return runtime.getVariable(instance.getId(), start.name()) instanceof Date earlier
                && openDays.after(earlier, 0)
                        .day()
                        .isBefore(openDays.after(from, 0).day());
    }
}
