package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.madoguchi.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself keeps what was observed about money as it was written. */
@ProductTest
class PaymentFactsStandIT {

    private static final String FACTS =
            " payment_fact where payment_id in (select id from payment where reference = :reference)";
    private static final String EVENTS =
            " payment_event where event_id in (select event_id from payment_fact join payment p on p.id = payment_id"
                    + " where p.reference = :reference)";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Test
    void nobodyChangesAFactOrItsEvent() {
        var reference = till.paid(VISA);

        assertThatThrownBy(() -> run(
                        "update payment_fact set amount = 0 where payment_id in (select id from payment where reference = :reference)",
                        reference))
                .hasMessageContaining("payment_fact is evidence and cannot be changed");
        assertThatThrownBy(() -> run(
                        "update payment_event set body = '{}' where event_id in (select event_id from payment_fact join payment p on p.id = payment_id where p.reference = :reference)",
                        reference))
                .hasMessageContaining("payment_event is evidence and cannot be changed");
    }

    @Test
    void nobodyTakesOneAway() {
        var reference = till.paid(VISA);

        assertThatThrownBy(() -> run("delete from" + FACTS, reference)).hasMessageContaining("cannot be deleted");
        assertThatThrownBy(() -> run("delete from" + EVENTS, reference)).hasMessageContaining("cannot be deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment_fact", "payment_event"})
    void nobodyEmptiesTheTable(String table) {
        assertThatThrownBy(() -> jdbc.sql("truncate " + table).update()).hasMessageContaining("cannot be changed");
    }

    @Test
    void theyGoWithTheWholeRequest() {
        var reference = till.strayCase();
        jdbc.sql("""
                        insert into payment (reference, request_no, amount, requested_at, pay_by, cut_off)
                        values (?, 1, 410, now(), current_date, now())""").param(reference).update();
        var payment = till.request(reference);
        till.invents(payment, PaymentFact.of(FactSource.CLICK, FactKind.CLICKED, null, payment.requestedAt()));

        run("delete from application where reference = :reference", reference);

        assertThat(jdbc.sql("select count(*) from payment_fact where payment_id = ?")
                        .param(payment.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void run(String statement, String reference) {
        jdbc.sql(statement).param("reference", reference).update();
    }
}
