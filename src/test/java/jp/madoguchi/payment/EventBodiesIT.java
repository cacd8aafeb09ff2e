package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every event that reaches us can be read again, ours and strangers', but never who paid. */
@ProductTest
class EventBodiesIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderWord word;

    @Test
    void areKeptOnceAndWithoutThePayer() {
        var event = word.event(
                "payment_intent.succeeded",
                "{\"id\":\"pi_stranger\",\"object\":\"payment_intent\",\"receipt_email\":\"hanako@example.jp\"}");

        assertThat(word.webhook(event)).isEqualTo(200);
        assertThat(word.webhook(event)).isEqualTo(200);

        assertThat(jdbc.sql("select body::text from payment_event where event_id = ?")
                        .param(StripeEvent.parse(event).orElseThrow().id())
                        .query(String.class)
                        .single())
                .contains("pi_stranger")
                .doesNotContain("hanako");
    }

    @Test
    void standBesideEveryFactThatAnEventBrought() {
        var paid = till.request(till.paid(VISA));

        assertThat(jdbc.sql("""
                                select e.event_id from payment_fact f left join payment_event e using (event_id)
                                 where f.payment_id = ? and f.event_id is not null""").param(paid.id()).query(String.class).list())
                .isNotEmpty()
                .doesNotContainNull();
    }

    /** The row's transaction is the one that wrote it: seen and done are one, and cost one. */
    @Test
    void areWrittenInTheTransactionOfTheirFact() {
        var paid = till.request(till.paid(VISA));

        assertThat(jdbc.sql("""
                                select e.xmin = f.xmin from payment_fact f join payment_event e using (event_id)
                                 where f.payment_id = ?""").param(paid.id()).query(Boolean.class).list())
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void ofStrangersAreWrittenWithTheirFact() {
        var event = word.event("payment_intent.canceled", "{\"id\":\"pi_stranger\",\"object\":\"payment_intent\"}");

        word.webhook(event);

        assertThat(jdbc.sql("""
                                select e.xmin = f.xmin from payment_fact f join payment_event e using (event_id)
                                 where event_id = ?""")
                        .param(StripeEvent.parse(event).orElseThrow().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
