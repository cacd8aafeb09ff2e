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

    /** A comparison to be made. The first one reaches back to the opening of the books, later ones behind the last. */
    record Run(long id, Instant since) {}

    /** Writes a comparison down; one that is not finished is made, or made again, with the next beat. */
    Run begin() {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into payment_reconciliation (ordered_at, since, next_attempt_at)
                        select ?, coalesce(max(ordered_at) - ?::interval, ?), ?
                          from payment_reconciliation where finished_at is not null
                        returning id, since""")
                .params(now, properties.reconciliationOverlap().toString(), opening(), now)
                .query(Run.class)
                .single();
    }

    /** Money that came before our first request is somebody's, too. */
    private OffsetDateTime opening() {
        var day = properties.booksFrom();
        return day == null
                ? Instant.EPOCH.atOffset(ZoneOffset.UTC)
                : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    Optional<Run> due() {
        return jdbc.sql("""
                        select id, since from payment_reconciliation
                         where finished_at is null and next_attempt_at <= ? order by id limit 1""").param(OffsetDateTime.now(clock)).query(Run.class).optional();
    }

    /** @param found events and cards that had not reached us before */
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
