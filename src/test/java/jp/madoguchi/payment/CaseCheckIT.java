package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseCheck;
import jp.madoguchi.applications.Invariant.Violation;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.ProductTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code check} says about cases that are in order, and about every kind that is not. */
@ProductTest
class CaseCheckIT {

    @Autowired
    private CaseCheck check;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Forged forged;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @AfterEach
    void settle() {
        till.rehearsal().settle();
    }

    @Test
    void hasNothingToSayFromTheRequestToTheEnvelope() {
        var reference = till.awaitingPayment();
        assertThat(violations(reference)).isEmpty();

        till.registered(reference, VISA);
        till.pay(reference);
        till.rehearsal().settle();
        assertThat(violations(reference)).isEmpty();

        till.moveTo(openDays.next(till.rehearsal().now().toLocalDate()), LocalTime.of(8, 30));
        Clerk.login(till.rehearsal(), "hasso")
                .decides(reference, "Task_Dispatch", Map.of("trackingNumber", "", "envelopeChecked", true));
        assertThat(violations(reference)).isEmpty();
    }

    @Test
    void hasNothingToSayAboutACancelledCase() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        till.afterTheCutOff(reference);

        assertThat(violations(reference)).isEmpty();
    }

    @Test
    void findsBooksThatDiffer() {
        var reference = till.paid(VISA);
        console.changes(Objects.requireNonNull(till.request(reference).intentId()), "amount_refunded", "90");

        assertThat(violations(reference)).containsExactly("we gave 0 yen back, the provider 90");
    }

    @Test
    void findsMoneyKeptForACancelledCaseThatNobodyWasTold() {
        var reference = till.paid(VISA);
        becomes(reference, "CANCELLED");

        assertThat(violations(reference))
                .containsExactlyInAnyOrder(
                        "CANCELLED, and 410 yen are kept",
                        "CANCELLED without mail M7",
                        "CANCELLED with 0 ends in the record");
    }

    @Test
    void findsAnOpenCaseThatTheRecordHasEnded() {
        var reference = till.awaitingPayment();
        till.afterTheCutOff(reference);
        becomes(reference, "IN_REVIEW");

        assertThat(violations(reference)).contains("IN_REVIEW with 1 ends in the record");
    }

    @Test
    void findsACaseThatEndedTwiceOrWentOnAfterItsEnd() {
        var reference = till.awaitingPayment();
        till.afterTheCutOff(reference);
        forged.add(reference);

        audit.write(reference, AuditLog.SYSTEM, "MILESTONE", "IN_REVIEW");
        audit.write(reference, AuditLog.SYSTEM, "MILESTONE", "CANCELLED");

        assertThat(violations(reference))
                .containsExactlyInAnyOrder(
                        "CANCELLED with 2 ends in the record", "CANCELLED with 1 steps in the record after its end");
    }

    @Test
    void findsACaseWithoutItsProcess() {
        assertThat(violations(till.strayCase())).containsExactly("IN_REVIEW with 0 processes instead of one");
    }

    @Test
    void findsAProcessBesideACaseThatIsNotThere() {
        var stray = runtime.createProcessInstanceByKey("LatePayment")
                .businessKey("ZZZZZ-ZZZZZ")
                .startBeforeActivity("Task_AcknowledgeLatePayment")
                .setVariable("reference", "ZZZZZ-ZZZZZ")
                .setVariable("procedure", "juminhyo")
                .execute();
        try {
            assertThat(check.all()).contains(new Violation("ZZZZZ-ZZZZZ", "a process without a case"));
        } finally {
            runtime.deleteProcessInstance(stray.getId(), "gone");
        }
    }

    @Test
    void findsQuestionsAndRefundsThatNobodyGoesOnWith() {
        var reference = till.paid(VISA);
        forged.add(reference);
        jdbc.sql("""
                        insert into payment_alarm (reference, kind, object_id, raised_at)
                        values (?, 'DISPUTE_OPENED', ?, now())""").params(reference, "dp_" + reference).update();
        jdbc.sql("""
                        insert into refund (reference, payment_id, intent_id, amount, reason, drafted_by, drafted_at,
                                            approved, decided_by, decided_at)
                        values (?, ?, 'pi_none', 10, '', 'shuno', now(), true, 'shuno2', now())""").params(reference, till.request(reference).id()).update();

        assertThat(violations(reference))
                .contains("an alarm about money that nobody sees", "a refund that nobody goes on with");
    }

    @Test
    void findsStatesThatWereReachedBesideTheGraph() {
        var reference = till.awaitingPayment();
        var payment = till.request(reference);
        for (var kind : List.of(FactKind.CANCELED, FactKind.ACCEPTED, FactKind.SUCCEEDED)) {
            known(payment, kind, "pi_none");
        }

        assertThat(violations(reference)).contains("SUCCEEDED led from CANCELED to PAID");
    }

    @Test
    void findsTwoChargesOfOneRequestOfWhichTheProviderKnowsOne() {
        var reference = till.paid(VISA);
        known(till.request(reference), FactKind.SUCCEEDED, "pi_none");

        assertThat(violations(reference)).contains("2 charges are kept", "the provider does not know pi_none");
    }

    @Test
    void findsMoneyWithOurMarksOfWhichWeHaveNotHeard() {
        till.rehearsal().faults(Map.of("webhook", "lost"));
        var reference = till.paid(VISA);
        var other = console.made(till.request(reference));
        console.tool("/payment_intents/" + other + "/late-charge", Map.of());
        forged.add(reference);
        till.rehearsal().faults(Map.of("webhook", "none"));

        assertThat(violations(reference)).containsExactly("the provider holds 410 yen on " + other + ", unknown to us");
    }

    @Test
    void findsAnEnvelopeThatNobodyPaidFor() {
        var reference = till.awaitingPayment();
        becomes(reference, "PREPARING_DISPATCH");

        assertThat(violations(reference)).containsExactly("PREPARING_DISPATCH, and nothing was paid");
    }

    @Test
    void findsAnEndOfWhichTheMailWaitsForNobody() {
        var reference = till.awaitingPayment();
        till.afterTheCutOff(reference);
        till.rehearsal().settle();
        jdbc.sql("update mail set sent_at = null, next_attempt_at = ? where reference = ? and kind = 'M7'")
                .params(till.rehearsal().now().minusHours(2), reference)
                .update();

        assertThat(violations(reference)).containsExactly("CANCELLED without mail M7");
    }

    @Test
    void saysThatTheProviderDoesNotAnswerWhereItDoesNot() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var intent = Objects.requireNonNull(till.request(reference).intentId());
        console.says(intent, "amount", "\"unreadable\"");

        var found = violations(reference);

        console.says(intent, "amount", "410");
        assertThat(found).containsExactly("the provider gives no answer about " + intent);
    }

    private void becomes(String reference, String state) {
        forged.add(reference);
        jdbc.sql("update application set state = ? where reference = ?")
                .params(state, reference)
                .update();
    }

    private void known(Payment payment, FactKind kind, String object) {
        var now = till.rehearsal().now().toInstant();
        till.invents(payment, PaymentFact.money(FactSource.CHECK, kind, object, 410, PaymentFact.YEN, now));
    }

    private List<String> violations(String reference) {
        return check.of(List.of(reference)).stream().map(Violation::text).toList();
    }
}
