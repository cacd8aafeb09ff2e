package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.Hold;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断（未払い）: nobody paid in time, and a person decides what happens now. */
@Component
class DecideUnpaidTask implements DeskTask {

    enum Outcome {
        CANCEL,
        EXTEND,
        HOLD
    }

    private final Deadlines deadlines;
    private final Clock clock;

    DecideUnpaidTask(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNPAID;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.CANCEL) {
            body.requiredText("reason", "理由");
        }
        var scalars = new HashMap<String, Object>(Map.of(DECISION, outcome.name()));
        switch (outcome) {
            case CANCEL -> {}
            case EXTEND -> scalars.put(PaymentVariables.EXTENSION_DAYS.name(), body.days("days", "延長する日数"));
            case HOLD -> {
                scalars.put("holdUntil", Hold.until(body, deadlines.checkTime(application.procedure()), clock));
                // the request after the hold is a new one: an earlier extension has nothing to say about it
                scalars.put(PaymentVariables.EXTENSION_DAYS.name(), deadlines.paymentDays(application.procedure()));
            }
        }
        return scalars;
    }
}
