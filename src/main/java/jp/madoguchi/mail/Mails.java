package jp.madoguchi.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.LinkPurpose;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.procedures.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders mails in the transaction of the fact that they tell; bean {@code mails} of the models. */
@Component
public class Mails {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailProperties properties;
    private final Applications applications;
    private final Deadlines deadlines;

    Mails(JdbcClient jdbc, Clock clock, MailProperties properties, Applications applications, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.applications = applications;
        this.deadlines = deadlines;
    }

    /** Orders a mail to the applicant; it goes out with the next beat after the caller's transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(String reference, MailKind kind) {
        order(reference, kind, null, null);
    }

    /**
     * @param reason a code on which the text depends, such as UNPAID; never personal data
     * @param amount yen, where the mail speaks of one payment among several, such as a refund
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(String reference, MailKind kind, @Nullable String reason, @Nullable Integer amount) {
        add(reference, kind, reason, amount, kind.link());
    }

    /** Orders the mail check (M4) that leads to the case instead of the payment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderCaseAccess(String reference) {
        add(reference, MailKind.M4, "CASE", null, LinkPurpose.CASE_ACCESS);
    }

    /**
     * Whether the latest mail of this kind went out and has not come back; false when none was ordered, or it still
     * waits. An applicant whom no mail reached has not let a deadline pass.
     *
     * @param kind M1 … M13, as text because models ask
     */
    @Transactional(readOnly = true)
    public boolean delivered(@Nullable String reference, @Nullable String kind) {
        return jdbc.sql("select sent_at is not null and failed_at is null from mail where reference = ? and kind = ?"
                        + " order by occasion desc limit 1")
                .params(reference, kind)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Why the applicant was told that the application is cancelled; empty when it is not. */
    @Transactional(readOnly = true)
    public Optional<Cancellation> cancellation(String reference) {
        return jdbc.sql("select coalesce(reason, '') from mail where reference = ? and kind = ?"
                        + " order by occasion desc limit 1")
                .params(reference, MailKind.M7.name())
                .query(String.class)
                .optional()
                .map(Cancellation::of);
    }

    /** The cases whose latest mail of this kind was given up: the address did not take it. */
    @Transactional(readOnly = true)
    public List<String> undelivered(MailKind kind) {
        return jdbc.sql("""
                        select reference from mail m
                         where kind = ? and failed_at is not null
                           and not exists (select 1 from mail later where later.reference = m.reference
                                            and later.kind = m.kind and later.occasion > m.occasion)
                         order by reference""").param(kind.name()).query(String.class).list();
    }

    private void add(
            String reference,
            MailKind kind,
            @Nullable String reason,
            @Nullable Integer amount,
            @Nullable LinkPurpose link) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into mail (reference, kind, occasion, reason, amount, link_purpose, link_expires_at,
                                          ordered_at, next_attempt_at)
                        select ?, ?, coalesce(max(occasion), 0) + 1, ?::text, ?::integer, ?::text, ?::timestamptz,
                               ?::timestamptz, ?::timestamptz
                          from mail
                         where reference = ? and kind = ?""")
                .params(
                        reference,
                        kind.name(),
                        reason,
                        amount,
                        link == null ? null : link.name(),
                        link == null ? null : at(now.plus(lifetime(reference, link))),
                        at(now),
                        at(now),
                        reference,
                        kind.name())
                .update();
    }

    /** The link of the 確認メール lives as long as the process waits for it. */
    private Duration lifetime(String reference, LinkPurpose link) {
        return switch (link) {
            case EMAIL_VERIFICATION ->
                Duration.ofHours(deadlines.linkHours(applications.get(reference).procedure()));
            case PAYMENT_ACCESS -> properties.paymentLinkLifetime();
            case CASE_ACCESS, SIGNING_RETURN -> properties.caseLinkLifetime();
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
