package jp.madoguchi.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait. */
@Repository
class MailQueue {

    /** Longer than a batch can take at the relay's time-outs. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes what is due, oldest first; nobody else gets the same mails until the transaction ends, or the loan. */
    List<DueMail> take(int limit) {
        return jdbc.sql("""
                        select id, reference, kind, occasion, reason, amount, link_purpose, link_expires_at, ordered_at, attempts,
                               failed_at is not null as given_up
                          from mail where next_attempt_at <= ?
                         order by next_attempt_at, id limit ? for update skip locked""").params(now(), limit).query(DueMail.class).list();
    }

    /** When the first mail that waits for its next attempt is due, after a moment. */
    Optional<Instant> nextTry(Instant after) {
        return jdbc.sql("select next_attempt_at from mail where next_attempt_at > ? order by next_attempt_at limit 1")
                .param(after.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Keeps what was taken from others while it is on its way; a sender that died does not hold it for ever. */
    void lend(Collection<DueMail> mails) {
        dueAt(mails, now().plus(LEASE));
    }

    /** What was taken is due again at once. */
    void giveBack(Collection<DueMail> mails) {
        dueAt(mails, now());
    }

    private void dueAt(Collection<DueMail> mails, OffsetDateTime moment) {
        if (!mails.isEmpty()) {
            jdbc.sql("update mail set next_attempt_at = :moment where id in (:ids) and next_attempt_at is not null")
                    .param("moment", moment)
                    .param("ids", mails.stream().map(DueMail::id).toList())
                    .update();
        }
    }

    void sent(Collection<DueMail> mails) {
        if (!mails.isEmpty()) {
            jdbc.sql("""
                            update mail set sent_at = :now, attempts = attempts + 1, next_attempt_at = null, failed_at = null
                             where id in (:ids)""")
                    .param("now", now())
                    .param("ids", mails.stream().map(DueMail::id).toList())
                    .update();
        }
    }

    /** One more attempt failed; the next one is later. */
    void postpone(DueMail mail) {
        jdbc.sql("update mail set attempts = attempts + 1, next_attempt_at = ? where id = ?")
                .params(now().plus(properties.pauseAfter(mail.attempts() + 1)), mail.id())
                .update();
    }

    /** @return false when it was settled meanwhile */
    boolean giveUp(DueMail mail) {
        return jdbc.sql("""
                        update mail set failed_at = ?, next_attempt_at = null
                         where id = ? and next_attempt_at is not null""").params(now(), mail.id()).update() > 0;
    }

    /** A mail that went out and, as far as we know, arrived. */
    Optional<DueMail> sent(MessageId id) {
        return jdbc.sql("""
                        select id, reference, kind, occasion, reason, amount, link_purpose, link_expires_at, ordered_at, attempts,
                               false as given_up
                          from mail where id = ? and reference = ? and sent_at is not null and failed_at is null""")
                .params(id.mail(), id.reference())
                .query(DueMail.class)
                .optional();
    }

    /** Whether no other mail of this kind was ordered for the case since. */
    boolean latest(DueMail mail) {
        return jdbc.sql("select max(occasion) = ? from mail where reference = ? and kind = ?")
                .params(mail.occasion(), mail.reference(), mail.kind().name())
                .query(Boolean.class)
                .single();
    }

    /** @return false when that is known already, or it has been sent again since */
    boolean cameBack(DueMail mail) {
        return jdbc.sql("""
                        update mail set failed_at = ?
                         where id = ? and sent_at is not null and failed_at is null and next_attempt_at is null""").params(now(), mail.id()).update() > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
