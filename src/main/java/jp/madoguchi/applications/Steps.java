package jp.madoguchi.applications;

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

    /** Public states in the order in which they were reached. */
    public List<Step> of(String reference) {
        return audit.of(reference).stream()
                .filter(line -> line.action().equals(MilestoneWriter.MILESTONE))
                .flatMap(line -> CaseState.named(line.detail()).map(state -> new Step(state, line.at())).stream())
                .toList();
    }
}
