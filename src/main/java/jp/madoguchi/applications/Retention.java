package jp.madoguchi.applications;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases personal data after its time: the case, its milestones, fee and payment remain countable, the person is gone.
 */
@Component
class Retention {

    private static final int BATCH = 500;

    /** A list of tens of megabytes each: few at once, and none whose first evidence is about to be written. */
    private static final int LISTS = 20;

    private static final Duration LIST_REST = Duration.ofDays(7);

    private static final List<String> PERSONAL = List.of(
            "delete from signature where reference = ?",
            "delete from signing_session where reference = ?",
            "delete from answer where reference = ?",
            "delete from mail where reference = ?",
            "delete from one_use_link where reference = ?",
            "delete from resident_session where reference = ?",
            "update desk_decision set message = null where reference = ?",
            "update refund set reason = '' where reference = ?",
            "update fee set adjustment_reason = null where reference = ?",
            "update payment set payer = null where reference = ?",
            "update dispatch set tracking_number = null where reference = ?",
            // memos that clerks write in Tasklist
            "delete from act_hi_comment where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = ?)");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;
    private final RetentionProperties properties;
    private final TransactionTemplate transaction;

    Retention(
            JdbcClient jdbc,
            Clock clock,
            AuditLog audit,
            RetentionProperties properties,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.properties = properties;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Erases all that is due, {@value #BATCH} cases in each transaction: what is done stays done. */
    void eraseExpired() {
        int erased;
        do {
            erased = Objects.requireNonNull(transaction.execute(status -> eraseSome()));
        } while (erased == BATCH);
    }

    /** Deletes the revocation lists that no evidence names any more, since the signatures that they spoke for are gone. */
    void deleteListsNobodyNames() {
        int deleted;
        do {
            deleted = Objects.requireNonNull(transaction.execute(status -> deleteSomeLists()));
        } while (deleted == LISTS);
    }

    /**
     * Whoever writes evidence holds its lists until the commit: those are passed over, and once a list is ours, the
     * second look at the evidence sees all that was written before.
     */
    private int deleteSomeLists() {
        var free = jdbc.sql("""
                        select sha256 from revocation_list l
                         where kept_at < ?
                           and not exists (select 1 from signature_evidence where revocation_lists @> array[l.sha256])
                         limit ? for update skip locked""")
                .params(OffsetDateTime.now(clock).minus(LIST_REST), LISTS)
                .query((row, number) -> row.getBytes("sha256"))
                .list();
        return free.isEmpty() ? 0 : jdbc.sql("""
                        delete from revocation_list l where sha256 in (:free)
                           and not exists (select 1 from signature_evidence where revocation_lists @> array[l.sha256])""").param("free", free).update();
    }

    private int eraseSome() {
        var now = OffsetDateTime.now(clock);
        var due = jdbc.sql("""
                        select reference from application
                         where erased_at is null
                           and ended_at < case when submitted_at is null then ?::timestamptz else ?::timestamptz end
                         order by ended_at limit ? for update skip locked""")
                .params(now.minus(properties.drafts()), now.minus(properties.applications()), BATCH)
                .query(String.class)
                .list();
        due.forEach(reference -> erase(reference, now));
        return due.size();
    }

    private void erase(String reference, OffsetDateTime now) {
        PERSONAL.forEach(statement -> jdbc.sql(statement).param(reference).update());
        jdbc.sql(
                        "update application set email = '', form_values = '{}', applied_for = null, erased_at = ? where reference = ?")
                .params(now, reference)
                .update();
        audit.write(reference, AuditLog.SYSTEM, "ERASED", "保存期間の経過");
    }
}
