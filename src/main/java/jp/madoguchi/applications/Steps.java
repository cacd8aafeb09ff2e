package jp.madoguchi.applications;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.audit.AuditLog;
import org.springframework.stereotype.Component;

/** The way a case has come, as far as residents are told. */
@Component
public class Steps {

    private final AuditLog audit;

    Steps(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Public states in the order in which they were reached. A state that a case comes to again without leaving it, such
     * as with a second payment request, is told once.
     */
    public List<Step> of(String reference) {
        var steps = new ArrayList<Step>();
        audit.of(reference).stream()
                .filter(line -> line.action().equals(MilestoneWriter.MILESTONE))
                .flatMap(line -> CaseState.named(line.detail()).map(state -> new Step(state, line.at())).stream())
                .filter(step -> steps.isEmpty() || steps.get(steps.size() - 1).state() != step.state())
                .forEach(steps::add);
        return steps;
    }
}
