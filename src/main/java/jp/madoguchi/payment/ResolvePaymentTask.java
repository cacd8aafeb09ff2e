package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 入金の確認: the morning check could not confirm the money; 収納 looks and says what is true. */
@Component
class ResolvePaymentTask implements DeskTask {

    enum Outcome {
        CONFIRMED,
        WAIT,
        CANCEL
    }

    private final Payments payments;
    private final Positions positions;
    private final HeldMoney money;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    ResolvePaymentTask(
            Payments payments, Positions positions, HeldMoney money, Ledger ledger, AuditLog audit, Clock clock) {
        this.payments = payments;
        this.positions = positions;
        this.money = money;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.RESOLVE_PAYMENT;
    }

    /** Who cancels, or confirms what the check did not, says why; waiting is in the record with the clerk's name. */
    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.WAIT) {
            body.requiredText("reason", outcome == Outcome.CANCEL ? "理由" : "確認した内容");
        }
        audit.write(application.reference(), clerk, Ledger.AUDIT, "RESOLVED " + outcome);
        var scalars = new HashMap<String, Object>(Map.of(DECISION, outcome.name()));
        switch (outcome) {
            case WAIT -> scalars.put(PaymentVariables.CHECK_AFTER.name(), Date.from(clock.instant()));
            case CANCEL -> close(application);
            case CONFIRMED -> accept(application, clerk);
        }
        return scalars;
    }

    private void close(Application application) {
        money.requireDecided(application.reference());
        payments.close(application.reference(), clock.instant());
    }

    /** The money that came is taken for what was asked for; where none is left, or all of it may go back, there is nothing to take. */
    private void accept(Application application, String clerk) {
        var position = positions.latest(application.reference()).orElseThrow(ResolvePaymentTask::noMoney);
        var came = position.money();
        if (came.none()) {
            throw noMoney();
        }
        if (money.free(position) <= 0) {
            throw new DecisionInvalidException(
                    "outcome", "この申請で受け取った料金は、すべて返金されたか、返金の決裁を待っているか、カード会社に戻されています。「もう少し待つ」か「取り消す」を選んでください。");
        }
        var asked = position.payment().amount();
        audit.write(
                application.reference(), clerk, Ledger.AUDIT, "ACCEPTED %d yen of %d".formatted(came.held(), asked));
        ledger.record(
                application,
                position,
                List.of(PaymentFact.money(
                        FactSource.CLERK,
                        FactKind.ACCEPTED,
                        String.valueOf(position.payment().intentId()),
                        came.received(),
                        PaymentFact.YEN,
                        clock.instant())));
    }

    private static DecisionInvalidException noMoney() {
        return new DecisionInvalidException("outcome", "この申請への入金の記録がありません。「もう少し待つ」か「取り消す」を選んでください。");
    }
}
