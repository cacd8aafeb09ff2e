package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that our relay takes and the resident's server returns: through real SMTP and IMAP. */
@ProductTest
class MailReturnsIT {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Mails mails;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Undeliverable undeliverable;

    @Autowired
    private AuditLog audit;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPaymentRequestThatComesBackStopsTheClockAndCallsAPerson() {
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        var address = moves(reference, "bounce");

        Clerk.login(rehearsal, "shinsa").decides(reference, "Task_Review", Map.of("outcome", "APPROVE"));
        mailboxIsRead();

        assertThat(mails.delivered(reference, "M3")).isFalse();
        assertThat(mails.undelivered(MailKind.M3)).contains(reference);
        assertThat(Clerk.login(rehearsal, "shuno").task(reference, "Task_DecideUnpaid"))
                .isNotEmpty();
        assertThat(audit.of(reference))
                .filteredOn(line -> line.action().equals("MAIL_CAME_BACK"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .startsWith("M3 ")
                        .endsWith("SMTP 5.1.1")
                        .doesNotContain(address));
    }

    @Test
    void oneThatComesBackAfterANewRequestWentOutStopsNothing() {
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        Clerk.login(rehearsal, "shinsa").decides(reference, "Task_Review", Map.of("outcome", "APPROVE"));
        rehearsal.settle();
        var first = queue.sent(new MessageId(reference, requestMail(reference))).orElseThrow();
        var shuno = Clerk.login(rehearsal, "shuno");
        shuno.browser()
                .post("/clerk/api/cases/" + reference + "/payment-stop", Map.of("reason", "入院のため"))
                .expect(200);
        rehearsal.settle();
        shuno.decides(reference, "Task_DecideUnpaid", Map.of("outcome", "EXTEND", "days", 10, "reason", "入院のため"));
        rehearsal.settle();

        undeliverable.cameBack(first, "5.1.1");
        rehearsal.settle();

        assertThat(audit.of(reference)).extracting(AuditLine::action).contains("MAIL_CAME_BACK");
        assertThat(shuno.tasks(reference)).isEmpty();
        assertThat(mails.delivered(reference, "M3")).isTrue();
    }

    private long requestMail(String reference) {
        return jdbc.sql("select id from mail where reference = ? and kind = 'M3'")
                .param(reference)
                .query(Long.class)
                .single();
    }

    @Test
    void isToldOnceAndForgottenWhenTheNextOneArrives() {
        var reference = asksSomebodyWhoHasMoved();
        mailboxIsRead();
        mailboxIsRead();
        assertThat(audit.of(reference)).extracting(AuditLine::action).containsOnlyOnce("MAIL_CAME_BACK");
        assertThat(runtime.createIncidentQuery()
                        .incidentType(Undeliverable.INCIDENT)
                        .configuration(reference)
                        .count())
                .isEqualTo(1);

        moves(reference, "hanako");
        jdbc.sql(
                        "update mail set attempts = 0, next_attempt_at = ordered_at where reference = ? and failed_at is not null")
                .param(reference)
                .update();
        mailboxIsRead();

        assertThat(mails.delivered(reference, "M6")).isTrue();
        assertThat(runtime.createIncidentQuery().configuration(reference).count())
                .isZero();
    }

    @Test
    void oneThatCannotBeRecordedHoldsUpNoOther() {
        var refused = asksSomebodyWhoHasMoved();
        var other = asksSomebodyWhoHasMoved();
        jdbc.sql(
                        "alter table audit_line add constraint refused check (reference <> '%s' or action <> 'MAIL_CAME_BACK') not valid"
                                .formatted(refused))
                .update();

        mailboxIsRead();

        jdbc.sql("alter table audit_line drop constraint refused").update();
        assertThat(audit.of(refused)).extracting(AuditLine::action).doesNotContain("MAIL_CAME_BACK");
        assertThat(audit.of(other)).extracting(AuditLine::action).contains("MAIL_CAME_BACK");
    }

    private String asksSomebodyWhoHasMoved() {
        var reference = new Resident(rehearsal).appliesForJuminhyo().reference();
        moves(reference, "bounce");
        Clerk.login(rehearsal, "shinsa").decides(reference, "Task_Review", Map.of("outcome", "ASK", "message", "本籍は?"));
        return reference;
    }

    /** What was ordered before still goes to the address of before. */
    private String moves(String reference, String name) {
        rehearsal.settle();
        var address = name + "." + UUID.randomUUID() + "@example.jp";
        jdbc.sql("update application set email = ? where reference = ?")
                .params(address, reference)
                .update();
        return address;
    }

    private void mailboxIsRead() {
        rehearsal.settle();
        rehearsal.pass(Duration.ofMinutes(1));
        rehearsal.settle();
    }
}
