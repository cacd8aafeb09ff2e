package jp.madoguchi.applications;

import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/** Puts what went wrong outside of the engine in front of a person, beside the engine's own incidents. */
@Component
public class Incidents {

    private final RuntimeService runtime;

    Incidents(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Raises an incident on the case's process instance; only inside {@link Case#change}.
     *
     * @param type a constant word of the raising module
     * @param detail what happened, without personal data
     * @return false when the case's process has ended, so that the audit log alone tells
     */
    public boolean raise(Application application, String type, String detail) {
        var executions = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(application.reference(), ProcessNames.APPLICATION)
                .list()
                .stream()
                .map(instance -> waiting(runtime.getActivityInstance(instance.getId())))
                .toList();
        executions.forEach(execution -> runtime.createIncident(type, execution, application.reference(), detail));
        return !executions.isEmpty();
    }

    /**
     * Takes back what was raised, once the cause is gone; only inside {@link Case#change}.
     *
     * @param beginning how the detail of what is settled begins
     */
    public void settle(Application application, String type, String beginning) {
        runtime.createIncidentQuery().incidentType(type).configuration(application.reference()).list().stream()
                .filter(incident -> incident.getIncidentMessage().startsWith(beginning))
                .forEach(incident -> runtime.resolveIncident(incident.getId()));
    }

    /** The engine hangs an incident on an activity only, so it goes where the case waits. */
    private static String waiting(ActivityInstance activity) {
        if (activity.getChildActivityInstances().length > 0) {
            return waiting(activity.getChildActivityInstances()[0]);
        }
        if (activity.getChildTransitionInstances().length > 0) {
            return activity.getChildTransitionInstances()[0].getExecutionId();
        }
        return activity.getExecutionIds()[0];
    }
}
