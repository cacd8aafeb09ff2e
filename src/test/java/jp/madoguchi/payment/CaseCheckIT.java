package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseCheck;
import jp.madoguchi.applications.Invariant.Violation;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
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
    private JdbcClient jdbc;

    @Autowired
    private Till till;

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
        till.changedAtTheProvider(Objects.requireNonNull(till.request(reference).intentId()), "amount_refunded", "90");

        assertThat(violations(reference)).containsExactly("we gave 0 yen back, the provider 90");
    }

    @Test
    void findsMoneyKeptForACancelledCaseThatNobodyWasTold() {
        var reference = till.paid(VISA);
        jdbc.sql("update application set state = 'CANCELLED' where reference = ?")
                .param(reference)
                .update();

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
        jdbc.sql("update application set state = 'IN_REVIEW' where reference = ?")
                .param(reference)
                .update();

        assertThat(violations(reference)).contains("IN_REVIEW with 1 ends in the record");
    }

    @Test
    void findsACaseWithoutItsProcess() {
        assertThat(violations(till.caseRow())).containsExactly("IN_REVIEW with 0 processes instead of one");
    }

    @Test
    void findsStatesThatWereReachedBesideTheGraph() {
        var reference = till.awaitingPayment();
        var payment = till.request(reference);
        for (var kind : List.of("CANCELED", "ACCEPTED", "SUCCEEDED")) {
            jdbc.sql("""
                            insert into payment_fact (payment_id, source, kind, object_id, amount, currency, occurred_at, recorded_at)
                            values (?, 'CHECK', ?, 'pi_none', 410, 'jpy', ?, ?)""")
                    .params(
                            payment.id(),
                            kind,
                            till.rehearsal().now(),
                            till.rehearsal().now())
                    .update();
        }

        assertThat(violations(reference)).contains("SUCCEEDED led from CANCELED to PAID");
    }

    private List<String> violations(String reference) {
        return check.of(List.of(reference)).stream().map(Violation::text).toList();
    }
}
