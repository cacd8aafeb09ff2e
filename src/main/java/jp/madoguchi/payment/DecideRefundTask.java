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
    private final Positions positions;
    private final HeldMoney held;
    private final PaymentAlarms alarms;

    DecideRefundTask(
            Refunds refunds,
            AuditLog audit,
            StaffNames staff,
            Positions positions,
            HeldMoney held,
            PaymentAlarms alarms) {
        this.refunds = refunds;
        this.audit = audit;
        this.staff = staff;
        this.positions = positions;
        this.held = held;
        this.alarms = alarms;
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
        if (outcome == Outcome.APPROVE && held.free(positions.get(refund.paymentId()), refund.intentId()) < 0) {
            throw new DecisionInvalidException(
                    "outcome", "起案のあとに、料金が返金されたか、カード会社に戻されました。この返金は承認できません。「お支払い」の欄を確かめ、「承認しない」を選んでください。");
        }
        refunds.decide(refund.id(), outcome == Outcome.APPROVE, clerk);
        audit.write(application.reference(), clerk, "REFUND", outcome + " " + refund.amount());
        if (outcome == Outcome.REFUSE) {
            callForWhatIsLeft(application, refund);
        }
        return Map.of(DECISION, outcome.name());
    }

    /** The end of the case left this money to the decision; now nothing else gives it back. */
    private void callForWhatIsLeft(Application application, Refund refused) {
        long left = held.free(positions.get(refused.paymentId()));
        if (left > 0 && application.state().endedInVain()) {
            alarms.raise(
                    application, PaymentAlarm.Kind.MONEY_LEFT, "refund-" + refused.id(), Math.toIntExact(left), "");
        }
    }
}
