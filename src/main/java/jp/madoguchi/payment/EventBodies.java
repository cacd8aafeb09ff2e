package jp.madoguchi.payment;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the provider's events said, for whoever must explain a fact later; kept in the transaction of that fact. */
@Repository
class EventBodies {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventBodies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the body of an event without personal data; that of one that came before stays as it first came. */
    void keep(StripeEvent event) {
        jdbc.sql("""
                        insert into payment_event (event_id, received_at, body) values (?, ?, ?::jsonb)
                        on conflict (event_id) do nothing""")
                .params(
                        event.id(),
                        OffsetDateTime.now(clock),
                        TrimmedEvent.of(event).toString())
                .update();
    }
}
