package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 返金の決裁: another person than the one who drafted it approves or refuses. */
@Component
class DecideRefundTask implements DeskTask {

    enum Outcome {
        APPROVE,
        REFUSE
    }

    private final Refunds refunds;
    private final AuditLog audit;
    private final StaffNames staff;

    DecideRefundTask(Refunds refunds, AuditLog audit, StaffNames staff) {
        this.refunds = refunds;
        this.audit = audit;
        this.staff = staff;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_REFUND;
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return refunds.undecided(application.reference())
                .map(refund -> Map.<String, Object>of(
                        "amount",
                        refund.amount(),
                        "draftedBy",
                        staff.of(refund.draftedBy()),
                        "transferredOn",
                        refund.transferredOn() == null ? "" : JapaneseDates.date(refund.transferredOn())))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome == Outcome.REFUSE) {
            body.requiredText("reason", "理由");
        }
        var refund = refunds.undecided(application.reference())
                .orElseThrow(() -> new DecisionInvalidException("outcome", "決裁を待っている返金がありません。"));
        if (refund.draftedBy().equals(clerk)) {
            throw new DecisionInvalidException("outcome", "起案した人は決裁できません。ほかの担当者が決裁してください。");
        }
        refunds.decide(refund.id(), outcome == Outcome.APPROVE, clerk);
        audit.write(application.reference(), clerk, "REFUND", outcome + " " + refund.amount());
        return Map.of(DECISION, outcome.name());
    }
}
