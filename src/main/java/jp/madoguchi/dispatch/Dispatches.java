package jp.madoguchi.dispatch;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was posted, once per case. */
@Repository
class Dispatches {

    private final JdbcClient jdbc;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String reference, Dispatch dispatch) {
        jdbc.sql("""
                        insert into dispatch (reference, delivery_method, tracking_number, clerk, dispatched_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        reference,
                        dispatch.deliveryMethod(),
                        dispatch.trackingNumber(),
                        dispatch.clerk(),
                        dispatch.dispatchedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Dispatch> of(String reference) {
        return jdbc.sql(
                        "select delivery_method, tracking_number, clerk, dispatched_at from dispatch where reference = ?")
                .param(reference)
                .query(Dispatch.class)
                .optional();
    }
}
