package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails on their way through a real SMTP server, in good times and bad. */
@ProductTest
class MailIT {

    @Autowired
    private Rehearsal rehearsal;

    private final String email = "hanako." + UUID.randomUUID() + "@example.jp";

    @Autowired
    private Mails mails;

    @Autowired
    private MailWriter writer;

    @Autowired
    private AuditLog audit;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailProperties properties;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void relayIsBack() {
        relayIsDown(false);
    }

    private void allAttemptsFail(String reference) {
        for (int attempt = 0; attempt < properties.attempts(); attempt++) {
            jdbc.sql("update mail set next_attempt_at = ordered_at where reference = ? and next_attempt_at is not null")
                    .param(reference)
                    .update();
            rehearsal.settle();
        }
    }

    private void relayIsDown(boolean down) {
        rehearsal.newBrowser().put("/demo/api/relay", Map.of("down", down)).expect(200);
    }

    /** A case of its own, whose M1 is ordered. */
    private String apply() {
        var browser = rehearsal.newBrowser();
        browser.get("/api/procedures").expect(200);
        browser.post("/api/applications", Map.of("procedure", "juminhyo", "email", email))
                .expect(202);
        return jdbc.sql("select reference from application where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    @Test
    void namesTheDeskOfTheProcedure() {
        var browser = rehearsal.newBrowser();
        var site = browser.get("/api/site").expect(200);
        browser.post("/api/applications", Map.of("procedure", "koseki", "email", email))
                .expect(202);

        var text = rehearsal.mail(email, "M1").get("text").asText();

        assertThat(text).contains("戸籍係", "0000-12-3457", "koseki@mihon.example").doesNotContain("0000-12-3456");
        assertThat(site.at("/desks/koseki/phone").asText()).isEqualTo("0000-12-3457");
        assertThat(site.get("mailSender").asText()).isEqualTo("noreply@mihon.example");
    }

    private void order(String reference, MailKind kind) {
        transaction.executeWithoutResult(status -> mails.order(reference, kind));
    }

    @Test
    void sendsOnceWhatWaitedForTheRelay() {
        relayIsDown(true);
        var reference = apply();
        assertThat(rehearsal.count(email, "M1")).isZero();
        assertThat(mails.delivered(reference, "M1")).isFalse();

        relayIsDown(false);
        rehearsal.pass(Duration.ofMinutes(1));
        rehearsal.pass(Duration.ofHours(1));

        assertThat(rehearsal.count(email, "M1")).isEqualTo(1);
        assertThat(mails.delivered(reference, "M1")).isTrue();
    }

    /** 30 attempts with growing pauses are 21 hours, however far the clock is moved at once. */
    @Test
    void givesUpAtItsTimeWhenTheClockIsMovedOverIt() {
        relayIsDown(true);
        var reference = apply();

        rehearsal.pass(Duration.ofDays(3));

        var mail = jdbc.sql("select ordered_at, failed_at from mail where reference = ? and kind = 'M1'")
                .param(reference)
                .query(Failed.class)
                .single();
        assertThat(Duration.between(mail.orderedAt(), mail.failedAt()))
                .isBetween(Duration.ofHours(20), Duration.ofHours(22));
    }

    private record Failed(OffsetDateTime orderedAt, OffsetDateTime failedAt) {}

    @Test
    void tellsAPersonWhenItGivesUp() {
        relayIsDown(true);
        var reference = apply();
        allAttemptsFail(reference);

        assertThat(runtime.createIncidentQuery()
                        .incidentType(Undeliverable.INCIDENT)
                        .configuration(reference)
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .startsWith("M1 確認メール")
                        .doesNotContain(email));
        assertThat(audit.of(reference)).extracting(AuditLine::action).containsOnlyOnce("MAIL_NOT_SENT");
        assertThat(mails.delivered(reference, "M1")).isFalse();
    }

    @Test
    void takesTheIncidentAwayWhenTheMailGoesOutAfterAll() {
        relayIsDown(true);
        var reference = apply();
        allAttemptsFail(reference);
        relayIsDown(false);

        jdbc.sql("update mail set attempts = 0, next_attempt_at = ordered_at where reference = ?")
                .param(reference)
                .update();
        rehearsal.settle();

        assertThat(mails.delivered(reference, "M1")).isTrue();
        assertThat(runtime.createIncidentQuery().configuration(reference).count())
                .isZero();
    }

    @Test
    void sendsTheSameKindAgainOnASecondOccasion() {
        var reference = apply();

        order(reference, MailKind.M10);
        order(reference, MailKind.M10);

        assertThat(rehearsal.count(email, "M10")).isEqualTo(2);
    }

    @Test
    void ordersNothingWhenTheFactIsRolledBack() {
        var reference = apply();

        transaction.executeWithoutResult(status -> {
            mails.order(reference, MailKind.M10);
            status.setRollbackOnly();
        });

        assertThat(rehearsal.count(email, "M10")).isZero();
    }

    @Test
    void ordersNothingOutsideOfTheTransactionOfAFact() {
        var reference = apply();

        assertThatThrownBy(() -> mails.order(reference, MailKind.M10))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void letsNoMailWithoutItsFactsHoldUpTheOthers() {
        var reference = apply();

        order(reference, MailKind.M2);
        order(reference, MailKind.M10);

        assertThat(rehearsal.count(email, "M10")).isEqualTo(1);
        assertThat(rehearsal.count(email, "M2")).isZero();
        assertThat(mails.delivered(reference, "M2")).isFalse();
    }

    @Test
    void knowsOfNoDeliveryThatNobodyOrdered() {
        assertThat(mails.delivered("no such case", "M3")).isFalse();
        assertThat(mails.delivered(null, "M3")).isFalse();
    }

    @Test
    void writesWhatMailProgramsExpect() throws Exception {
        var reference = apply();

        var due = new DueMail(7, reference, MailKind.M10, 1, null, null, null, null, Instant.EPOCH, 0, false);
        var message = writer.write(List.of(due)).keySet().iterator().next();
        message.saveChanges();

        assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Madoguchi-Kind")).containsExactly("M10");
        assertThat(message.getHeader("X-Madoguchi-Reference")).containsExactly(reference);
        assertThat(message.getFrom()[0].toString()).endsWith("<noreply@mihon.example>");
        assertThat(message.getReplyTo()[0]).hasToString("madoguchi@mihon.example");
        assertThat(message.getSubject()).isEqualTo("【見本市】申請の取下げを受け付けました（申請ID %s）".formatted(reference));
    }

    @Test
    void isFoundInTheInboxByAddressCaseAndKind() {
        var reference = apply();
        rehearsal.settle();
        var browser = rehearsal.newBrowser();

        var found = browser.get("/demo/api/mails?to=%s&reference=%s&kind=M1".formatted(email, reference))
                .expect(200);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("html").asText()).startsWith("<!DOCTYPE html>");
        assertThat(found.get(0).get("links").get(0).asText()).contains("/verify#");
        assertThat(browser.get("/demo/api/mails?kind=M13&to=" + email).expect(200))
                .isEmpty();
    }
}
