package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A comparison is written down, made once, and made again when the provider did not answer. */
@ProductTest
@AllWellAgain
class ReconciliationIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private MorningSheets sheets;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void countsWhatItFoundThatNobodyHadTold() {
        rehearsal.settle();
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));

        ordered();
        rehearsal.settle();
        assertThat(last("found")).isPositive();
        assertThat(last("events")).isGreaterThanOrEqualTo(last("found"));

        ordered();
        rehearsal.settle();
        assertThat(last("found")).isZero();
        assertThat(last("events")).isPositive();
    }

    @Test
    void aCardOfWhichNoEventTellsIsFoundAtTheVisit() {
        rehearsal.settle();
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        rehearsal.enterCard(till.cardPage(reference), AUTHENTICATION);
        jdbc.sql("delete from stripe_object where kind = 'event' and document #>> '{data,object,id}' = ?")
                .param(till.request(reference).sessionId())
                .update();

        ordered();
        rehearsal.settle();

        assertThat(till.request(reference).cardLast4()).isEqualTo("3155");
        assertThat(last("found")).isEqualTo(1);
    }

    @Test
    void isMadeAgainWhenTheProviderDidNotAnswer() {
        rehearsal.settle();
        rehearsal.faults(Map.of("api", "500"));
        ordered();
        rehearsal.settle();
        assertThat(unfinished()).isEqualTo(1);

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.settle();
        assertThat(unfinished()).isEqualTo(1);
        rehearsal.pass(Duration.ofMinutes(1));

        assertThat(unfinished()).isZero();
    }

    @Test
    void anEventThatNobodyCanReadHoldsUpNoOther() {
        rehearsal.settle();
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        values ('evt_unreadable', 'event', ?,
                                '{"id": "evt_unreadable", "object": "event", "type": "payment_intent.succeeded"}')""").param(rehearsal.now().toEpochSecond()).update();
        try {
            ordered();
            rehearsal.settle();

            assertThat(unfinished()).isZero();
            assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
            assertThat(alarms("evt_unreadable")).containsExactly("EVENT_UNREADABLE");
        } finally {
            jdbc.sql("delete from stripe_object where id = 'evt_unreadable'").update();
        }
    }

    @Test
    void anEventThatCannotBeTakenInHoldsUpNoOther() {
        rehearsal.settle();
        rehearsal.faults(Map.of("webhook", "lost"));
        var broken = till.awaitingPayment();
        till.registered(broken, AUTHENTICATION);
        till.approved(till.pay(broken));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));
        var event = authenticationAsked(broken);
        console.says(event, "created", "10000000000000");
        try {
            ordered();
            rehearsal.settle();

            assertThat(unfinished()).isZero();
            assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
            assertThat(alarms(event)).containsExactly("EVENT_UNREADABLE");
        } finally {
            jdbc.sql("delete from stripe_object where id = ?").param(event).update();
        }
    }

    @Test
    void aMorningWithoutAnAnswerGetsItsSheetLater() {
        rehearsal.settle();
        var day = openDays.next(rehearsal.now().toLocalDate());
        till.moveTo(day, LocalTime.of(7, 0));
        rehearsal.faults(Map.of("api", "500"));
        till.moveTo(day, LocalTime.of(7, 30));
        assertThat(sheets.of(day)).isEmpty();

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.pass(Duration.ofMinutes(2));

        assertThat(sheets.of(day)).isPresent();
        assertThat(jdbc.sql("select count(*) from payment_reconciliation where finished_at >= ?")
                        .param(day.atTime(7, 0).atOffset(rehearsal.now().getOffset()))
                        .query(Integer.class)
                        .single())
                .as("only the morning's own step tries again")
                .isEqualTo(1);
    }

    @Test
    void aComparisonThatOneNodeMakesIsNotMadeByAnother() {
        rehearsal.settle();
        ordered();

        assertThat(reconciliations.due()).isPresent();
        assertThat(reconciliations.due()).isEmpty();
        rehearsal.pass(Duration.ofHours(2));

        assertThat(unfinished()).isZero();
    }

    @Test
    void aClosedDayHasNoSheet() {
        rehearsal.settle();
        var day = rehearsal.now().toLocalDate().plusDays(1);
        while (openDays.isOpen(day)) {
            day = day.plusDays(1);
        }

        till.moveTo(day, LocalTime.of(9, 0));

        assertThat(sheets.of(day)).isEmpty();
        assertThat(sheets.of(openDays.before(day))).isPresent();
    }

    private String authenticationAsked(String reference) {
        return jdbc.sql("""
                        select id from stripe_object
                         where kind = 'event' and document ->> 'type' = 'payment_intent.requires_action'
                           and document #>> '{data,object,id}' = ?""")
                .param(till.request(reference).intentId())
                .query(String.class)
                .single();
    }

    private List<String> alarms(String event) {
        return jdbc.sql("select kind from payment_alarm where object_id = ?")
                .param(event)
                .query(String.class)
                .list();
    }

    private void ordered() {
        Clerk.login(rehearsal, "shuno")
                .browser()
                .post("/clerk/api/payments/reconciliations", Map.of())
                .expect(200);
    }

    private int last(String column) {
        return jdbc.sql("select " + column
                        + " from payment_reconciliation where finished_at is not null order by id desc limit 1")
                .query(Integer.class)
                .single();
    }

    private int unfinished() {
        return jdbc.sql("""
                        select count(*) from payment_reconciliation
                         where finished_at is null and id = (select max(id) from payment_reconciliation)""").query(Integer.class).single();
    }
}
