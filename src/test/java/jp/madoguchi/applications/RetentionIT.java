package jp.madoguchi.applications;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of a case whose time is past. */
@ProductTest
class RetentionIT {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Retention retention;

    @Autowired
    private Applications applications;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void forgetsThePersonAndRemembersTheCase() {
        var clerk = Clerk.login(rehearsal, "shinsa");
        var kept = new Resident(rehearsal).appliesForJuminhyo().reference();
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        var task = tasks.createTaskQuery()
                .taskId(clerk.task(reference, "Task_Review"))
                .singleResult();
        Comment memo = tasks.createComment(task.getId(), task.getProcessInstanceId(), "見本太郎さんに電話した。");
        jdbc.sql("""
                        insert into fee (reference, lines, total, adjustment, adjustment_reason, fixed_at)
                        values (?, '[]', 0, -410, '生活保護のため', ?)""").params(reference, rehearsal.now()).update();
        jdbc.sql("""
                        insert into dispatch (reference, delivery_method, tracking_number, clerk, dispatched_at)
                        values (?, 'registered', '12345678901', 'hasso', ?)""").params(reference, rehearsal.now()).update();
        clerk.decides(reference, "Task_Review", Map.of("outcome", "REFUSE", "message", "見本太郎さんの申請ではありません。"));
        rehearsal.settle();
        jdbc.sql("update application set ended_at = ended_at - interval '400 days' where reference = ?")
                .param(reference)
                .update();

        retention.eraseExpired();

        var erased = applications.get(reference);
        assertThat(erased.email()).isEmpty();
        assertThat(erased.values()).isEmpty();
        assertThat(erased.appliedFor()).isNull();
        assertThat(erased.state()).isEqualTo(CaseState.REFUSED);
        assertThat(tasks.getProcessInstanceComments(memo.getProcessInstanceId()))
                .isEmpty();
        assertThat(jdbc.sql("select message from desk_decision where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        assertThat(jdbc.sql("select adjustment_reason from fee where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        assertThat(jdbc.sql("select tracking_number from dispatch where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        assertThat(audit.of(reference)).extracting(line -> line.action()).endsWith("ERASED");
        assertThat(applications.get(kept).values()).isNotEmpty();
        assertThat(applications.get(kept).appliedFor()).isNotNull();
    }

    @Test
    void forgetsAllOfThemInOneNightHoweverMany() {
        jdbc.sql("""
                        insert into application (reference, procedure, email, state, created_at, ended_at)
                        select 'OLD-' || lpad(n::text, 7, '0'), 'juminhyo', 'old' || n || '@example.jp', 'EXPIRED', ?, ?
                          from generate_series(1, 1001) n""")
                .params(rehearsal.now().minusDays(500), rehearsal.now().minusDays(400))
                .update();

        retention.eraseExpired();

        assertThat(jdbc.sql("select count(*) from application where reference like 'OLD-%' and erased_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void revocationListsGoWithTheLastEvidenceThatNamesThem() {
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        var named = list(Period.ofDays(400));
        var unnamed = list(Period.ofDays(400));
        var current = list(Period.ofDays(0));
        name(named, reference);

        retention.deleteListsNobodyNames();

        assertThat(isKept(named)).isTrue();
        assertThat(isKept(unnamed)).isFalse();
        assertThat(isKept(current)).isTrue();

        jdbc.sql("delete from signature where reference = ?").param(reference).update();
        retention.deleteListsNobodyNames();

        assertThat(isKept(named)).isFalse();
    }

    @Test
    void aListWhoseEvidenceIsBeingWrittenStays() {
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        var list = list(Period.ofDays(400));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from revocation_list where sha256 = ? for key share")
                    .param(list)
                    .query(Integer.class)
                    .single();
            retention.deleteListsNobodyNames();
            name(list, reference);
        });

        assertThat(isKept(list)).isTrue();
    }

    private byte[] list(Period age) {
        var sha256 = UUID.randomUUID().toString().getBytes(US_ASCII);
        jdbc.sql("insert into revocation_list (sha256, content, kept_at) values (?, ?, ?)")
                .params(sha256, sha256, rehearsal.now().minus(age))
                .update();
        return sha256;
    }

    private void name(byte[] list, String reference) {
        jdbc.sql("""
                        insert into signature_evidence (signature_id, reference, occasion, received_at, document, cms,
                               revocation, revocation_detail, revocation_checked_at, ocsp_answers, revocation_lists,
                               result, reason, detail, judged_at)
                        select signature_id, reference, 'RECHECK', received_at, document, cms, revocation,
                               revocation_detail, revocation_checked_at, '{}', array[?::bytea], result, reason, detail,
                               judged_at
                          from signature_evidence where reference = ? limit 1""").params(list, reference).update();
    }

    private boolean isKept(byte[] list) {
        return jdbc.sql("select exists (select 1 from revocation_list where sha256 = ?)")
                .param(list)
                .query(Boolean.class)
                .single();
    }
}
