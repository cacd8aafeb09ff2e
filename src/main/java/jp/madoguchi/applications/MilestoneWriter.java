package jp.madoguchi.applications;

import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a milestone of the model to the case and its record, in the engine's own transaction. */
@Component
class MilestoneWriter {

    private final Applications applications;
    private final AuditLog audit;

    MilestoneWriter(Applications applications, AuditLog audit) {
        this.applications = applications;
        this.audit = audit;
    }

    /** A milestone that is no public state is for the record only. */
    @EventListener
    void on(MilestoneReached milestone) {
        CaseState.named(milestone.milestone())
                .ifPresent(state -> applications.keepState(milestone.reference(), state, milestone.at()));
        audit.write(milestone.reference(), AuditLog.SYSTEM, MILESTONE, milestone.milestone());
    }

    static final String MILESTONE = "MILESTONE";
}
