package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import jp.madoguchi.applications.Application;
import jp.madoguchi.mail.Cancellation;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** 取消の判断 as it is asked in every phase: a case whose time is over is cancelled, or gets more time for a reason. */
@Component
public class CancellationForm {

    enum Outcome {
        CANCEL,
        EXTEND,
        HOLD
    }

    /** Why the case is cancelled; models write it, too, where no person decides. */
    private static final ProcessVariable<String> CANCEL_REASON = new ProcessVariable<>("cancelReason", String.class);

    private static final ProcessVariable<Date> HOLD_UNTIL = new ProcessVariable<>("holdUntil", Date.class);

    private final Deadlines deadlines;
    private final Clock clock;

    public CancellationForm(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What the decision means to the process, beside its name.
     *
     * @param cancelled why, as the applicant is told: a limit that passed explains itself, all else a clerk must explain
     * @param extended when the deadline is extended by so many open days
     * @param held when the case is held
     */
    public record Meaning(Cancellation cancelled, IntFunction<Map<String, Object>> extended, Map<String, Object> held) {

        private boolean explainsItself() {
            return cancelled != Cancellation.CLERK;
        }
    }

    /**
     * What the process learns of the decision.
     *
     * @throws DecisionInvalidException if the form was not filled in rightly
     */
    public Map<String, Object> read(Application application, JsonNode decision, Meaning meaning) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.CANCEL || !meaning.explainsItself()) {
            body.requiredText("reason", "理由");
        }
        var scalars = new HashMap<String, Object>(Map.of(DeskTask.DECISION, outcome.name()));
        switch (outcome) {
            case CANCEL -> scalars.put(CANCEL_REASON.name(), meaning.cancelled().name());
            case EXTEND -> scalars.putAll(meaning.extended().apply(days(body)));
            case HOLD -> {
                scalars.put(HOLD_UNTIL.name(), Hold.until(body, deadlines.checkTime(application.procedure()), clock));
                scalars.putAll(meaning.held());
            }
        }
        return scalars;
    }

    /** What the form must know: whether the clerk must say why the case is cancelled. */
    public Map<String, Object> facts(Meaning meaning) {
        return Map.of("reasonRequired", !meaning.explainsItself());
    }

    /** The open days by which the deadline is extended. */
    static int days(DecisionBody body) {
        return body.days("days", "延長する日数");
    }
}
