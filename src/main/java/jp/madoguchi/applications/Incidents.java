package jp.madoguchi.applications;

import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.RuntimeService;
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
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(application.reference(), ProcessNames.APPLICATION)
                .list();
        instances.forEach(instance -> runtime.createIncident(type, instance.getId(), application.reference(), detail));
        return !instances.isEmpty();
    }
}
