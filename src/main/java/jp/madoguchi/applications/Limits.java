package jp.madoguchi.applications;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The running limits of a case, as its timers stand: what the models say, with every later change of the calendar. */
@Component
public class Limits {

    private final RuntimeService runtime;
    private final ManagementService management;

    Limits(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** When the timer at this element of the model will fire for the case; empty while it does not run. */
    public Optional<Instant> due(String reference, String activityId) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, ProcessNames.APPLICATION)
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activityId)
                .timers()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
