package jp.madoguchi.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the payment request that an object of the provider is about. */
@Repository
class RequestLookup {

    private final JdbcClient jdbc;
    private final Payments payments;

    RequestLookup(JdbcClient jdbc, Payments payments) {
        this.jdbc = jdbc;
        this.payments = payments;
    }

    Optional<Payment> withIntent(String intentId) {
        return jdbc.sql(Payments.SELECT + "where intent_id = ?")
                .param(intentId)
                .query(Payment.class)
                .optional();
    }

    /** Those whose own PaymentIntent is among these. */
    List<Payment> withIntents(Collection<String> intentIds) {
        return jdbc.sql(Payments.SELECT + "where intent_id = any (?)")
                .param(intentIds.toArray(String[]::new))
                .query(Payment.class)
                .list();
    }

    /** The request that a charge of the provider is for: its own one, or another one whose money our books hold. */
    Optional<Payment> ofCharge(String intentId) {
        return withIntent(intentId).or(() -> charged(intentId));
    }

    /** The request of ours whose books hold the money of an intent that is not its own. */
    Optional<Payment> charged(String intentId) {
        return jdbc.sql(Payments.SELECT + """
                        where id = (select min(payment_id) from payment_fact
                                     where object_id = ? and kind = 'SUCCEEDED')""")
                .param(intentId)
                .query(Payment.class)
                .optional();
    }

    /** The request whose marks an object of the provider carries. */
    Optional<Payment> marked(Map<String, String> metadata) {
        var id = metadata.getOrDefault(Payment.PAYMENT_KEY, "");
        return id.matches("[0-9]{1,18}")
                ? payments.find(Long.parseLong(id))
                        .filter(payment -> payment.reference().equals(metadata.get(Payment.REFERENCE_KEY)))
                : Optional.empty();
    }

    Optional<Payment> withSession(String sessionId) {
        return jdbc.sql(Payments.SELECT + "where session_id = ?")
                .param(sessionId)
                .query(Payment.class)
                .optional();
    }

    /** Those whose last visit to the card page is among these, and of which we do not know what it brought. */
    List<Payment> awaitingCard(Collection<String> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : jdbc.sql(Payments.SELECT + """
                                where session_id in (:sessions) and not exists (
                                      select 1 from payment_fact f
                                       where f.payment_id = payment.id and f.object_id = session_id)""")
                        .param("sessions", sessionIds)
                        .query(Payment.class)
                        .list();
    }
}
