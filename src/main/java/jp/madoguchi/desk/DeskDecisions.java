package jp.madoguchi.desk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clerks' decisions with their words, which are personal data and stay out of the engine. */
@Repository
public class DeskDecisions {

    private static final String SELECT =
            "select reference, task_id, task_key, outcome, message, days, until, clerk, decided_at from desk_decision ";

    /** What ends a case, by task: other tasks have refusals of their own, whose words stay in the office. */
    private static final Map<String, String> ENDING = Map.of(
            Tasks.REVIEW, "REFUSE",
            Tasks.ASK, "CANCEL",
            Tasks.DECIDE_UNREACHABLE, "CANCEL",
            Tasks.DECIDE_UNPAID, "CANCEL",
            Tasks.RESOLVE_PAYMENT, "CANCEL");

    private final JdbcClient jdbc;

    DeskDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a decision with its words; {@code taskId} is unique, so that nothing is decided twice. */
    public void add(DeskDecision decision) {
        jdbc.sql("""
                        insert into desk_decision (reference, task_id, task_key, outcome, message, days, until, clerk,
                                                   decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        decision.reference(),
                        decision.taskId(),
                        decision.taskKey(),
                        decision.outcome(),
                        decision.message(),
                        decision.days(),
                        decision.until(),
                        decision.clerk(),
                        decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All decisions of a case, oldest first. */
    public List<DeskDecision> of(String reference) {
        return jdbc.sql(SELECT + "where reference = ? order by id")
                .param(reference)
                .query(DeskDecision.class)
                .list();
    }

    /** The last decision with this outcome, whose words a mail carries. */
    public Optional<DeskDecision> last(String reference, String outcome) {
        return jdbc.sql(SELECT + "where reference = ? and outcome = ? order by id desc limit 1")
                .params(reference, outcome)
                .query(DeskDecision.class)
                .optional();
    }

    /** The refusal or cancellation that ended the case, whose words the applicant is told; empty when a limit ended it. */
    public Optional<DeskDecision> ending(String reference) {
        return of(reference).stream()
                .filter(decision -> decision.outcome().equals(ENDING.get(decision.taskKey())))
                .reduce((earlier, later) -> later);
    }

    /** Who decided a task, if it was decided. */
    Optional<DeskDecision> onTask(String taskId) {
        return jdbc.sql(SELECT + "where task_id = ?")
                .param(taskId)
                .query(DeskDecision.class)
                .optional();
    }
}
