package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comparisons with the provider's books: when each was ordered, how far back it reached, what it found. */
@Repository
class Reconciliations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PaymentProperties properties;

    Reconciliations(JdbcClient jdbc, Clock clock, PaymentProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** A comparison to be made. The first one reaches back to the first request, later ones to the last comparison. */
    record Run(long id, Instant since) {}

    /** Writes a comparison down; one that is not finished is made, or made again, with the next beat. */
    Run begin() {
        var now = OffsetDateTime.now(clock);
        var run = jdbc.sql("""
                        insert into payment_reconciliation (ordered_at, since, next_attempt_at)
                        select ?, coalesce(max(ordered_at), (select min(requested_at) from payment), ?), ?
                          from payment_reconciliation where finished_at is not null
                        returning id, since""").params(now, now, now).query(Run.class).single();
        return reachingBack(run);
    }

    private Run reachingBack(Run run) {
        return new Run(run.id(), run.since().minus(properties.reconciliationOverlap()));
    }

    Optional<Run> due() {
        return jdbc.sql("""
                        select id, since from payment_reconciliation
                         where finished_at is null and next_attempt_at <= ? order by id limit 1""")
                .param(OffsetDateTime.now(clock))
                .query(Run.class)
                .optional()
                .map(this::reachingBack);
    }

    /** @param found events that had not reached us before */
    void finished(Run run, int events, int found) {
        jdbc.sql("update payment_reconciliation set finished_at = ?, events = ?, found = ? where id = ?")
                .params(OffsetDateTime.now(clock), events, found, run.id())
                .update();
    }

    void postpone(Run run) {
        var next = clock.instant().plus(properties.retryWaits().get(0));
        jdbc.sql("update payment_reconciliation set next_attempt_at = ? where id = ?")
                .params(next.atOffset(ZoneOffset.UTC), run.id())
                .update();
    }
}
