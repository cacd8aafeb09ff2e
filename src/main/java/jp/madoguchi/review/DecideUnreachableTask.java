package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.Hold;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断: nobody answered in time, and the rules leave it to a person what happens now. */
@Component
class DecideUnreachableTask implements DeskTask {

    enum Outcome {
        CANCEL,
        EXTEND,
        HOLD
    }

    private final Deadlines deadlines;
    private final Clock clock;

    DecideUnreachableTask(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNREACHABLE;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.CANCEL) {
            body.requiredText("reason", "理由");
        }
        var scalars = new HashMap<String, Object>(Map.of(DECISION, outcome.name()));
        scalars.putAll(
                switch (outcome) {
                    case CANCEL -> Map.of();
                    case EXTEND ->
                        Map.of("askedAt", Date.from(clock.instant()), "answerDays", body.days("days", "延長する日数"));
                    case HOLD ->
                        Map.of("holdUntil", Hold.until(body, deadlines.checkTime(application.procedure()), clock));
                });
        return scalars;
    }
}
