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

    @Test
    void areKeptOnceAndWithoutThePayer() {
        var event = till.event(
                "payment_intent.succeeded",
                "{\"id\":\"pi_stranger\",\"object\":\"payment_intent\",\"receipt_email\":\"hanako@example.jp\"}");

        assertThat(till.webhook(event)).isEqualTo(200);
        assertThat(till.webhook(event)).isEqualTo(200);

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
}
