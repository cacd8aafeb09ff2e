package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comparisons with the provider's books: when each was ordered, how far back it reached, what it found. */
@Repository
class Reconciliations {

    /** Longer than any comparison; one that its node did not survive is made after this time. */
    private static final Duration LEASE = Duration.ofHours(1);

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

    /** Writes the morning's comparison down; its step in the process makes it, and a new one when it fails. */
    Run begin() {
        return write(null);
    }

    /** Orders a comparison; until it is finished it is made, or made again, with the next beat. */
    Run order() {
        return write(OffsetDateTime.now(clock));
    }

    private Run write(@Nullable OffsetDateTime due) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into payment_reconciliation (ordered_at, since, next_attempt_at)
                        select ?, coalesce(max(ordered_at) - ?::interval, ?), ?
                          from payment_reconciliation where finished_at is not null
                        returning id, since""")
                .params(now, properties.reconciliationOverlap().toString(), opening(), due)
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

    /** Takes an ordered comparison that is due; the other nodes leave it alone meanwhile. */
    Optional<Run> due() {
        var now = OffsetDateTime.now(clock);
        return first(now).flatMap(id -> taken(id, now));
    }

    /** Asked with every beat, so it only reads: as a rule nobody has ordered any. */
    private Optional<Long> first(OffsetDateTime now) {
        return jdbc.sql("""
                        select id from payment_reconciliation
                         where finished_at is null and next_attempt_at <= ?
                         order by id limit 1""").param(now).query(Long.class).optional();
    }

    /** Empty when another node was faster. */
    private Optional<Run> taken(long id, OffsetDateTime now) {
        return jdbc.sql("""
                        update payment_reconciliation set next_attempt_at = ?
                         where id = ? and finished_at is null and next_attempt_at <= ?
                        returning id, since""").params(now.plus(LEASE), id, now).query(Run.class).optional();
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
