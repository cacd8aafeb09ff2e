package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ExternalTasks.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one refund of a case be at the provider at a time, on whatever node: what the next one may give back is known
 * only when the last one stands in our books.
 */
@Repository
class RefundTurns {

    /** As long as a node has its steps: the turn of one that died is over then. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Case cases;
    private final Clock clock;

    RefundTurns(JdbcClient jdbc, Case cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Begins the turn of a step, behind any draft that is being written; a step that is asked about again goes on.
     *
     * @return false while another refund of the case has its turn
     */
    boolean begin(Step step) {
        return cases.change(step.reference(), application -> taken(step));
    }

    private boolean taken(Step step) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into refund_turn (reference, step_id, taken_at) values (?, ?, ?)
                        on conflict (reference) do update set step_id = excluded.step_id, taken_at = excluded.taken_at
                         where refund_turn.step_id = excluded.step_id or refund_turn.taken_at <= ?""")
                        .params(step.reference(), step.id(), now, now.minus(LEASE))
                        .update()
                > 0;
    }

    void end(Step step) {
        jdbc.sql("delete from refund_turn where reference = ? and step_id = ?")
                .params(step.reference(), step.id())
                .update();
    }
}
