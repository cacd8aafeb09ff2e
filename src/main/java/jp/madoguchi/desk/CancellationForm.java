package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.Deadlines;
import org.springframework.stereotype.Component;

/** 取消の判断 as it is asked in every phase: a case whose time is over is cancelled, or gets more time for a reason. */
@Component
public class CancellationForm {

    enum Outcome {
        CANCEL,
        EXTEND,
        HOLD
    }

    private final Deadlines deadlines;
    private final Clock clock;

    public CancellationForm(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What the process learns of the decision.
     *
     * @param extension besides, when the deadline is extended by so many open days
     * @param hold besides, when the case is held
     * @throws DecisionInvalidException if the form was not filled in rightly
     */
    public Map<String, Object> read(
            Application application,
            JsonNode decision,
            IntFunction<Map<String, Object>> extension,
            Map<String, Object> hold) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.CANCEL) {
            body.requiredText("reason", "理由");
        }
        var scalars = new HashMap<String, Object>(Map.of(DeskTask.DECISION, outcome.name()));
        switch (outcome) {
            case CANCEL -> {}
            case EXTEND -> scalars.putAll(extension.apply(days(body)));
            case HOLD -> {
                scalars.put("holdUntil", Hold.until(body, deadlines.checkTime(application.procedure()), clock));
                scalars.putAll(hold);
            }
        }
        return scalars;
    }

    /** The open days by which the deadline is extended. */
    static int days(DecisionBody body) {
        return body.days("days", "延長する日数");
    }
}
