package jp.madoguchi.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payment requests together with their facts: one of a case, or those of a whole morning. */
@Component
class Positions {

    /** A row per fact, one without where there is none. */
    private static final String WITH_FACTS = """
            select p.*, f.source, f.event_id, f.kind, f.object_id, f.charge_id, f.decline_code, f.amount as fact_amount, f.currency, f.occurred_at
              from payment p left join payment_fact f on f.payment_id = p.id
             where p.id = %s
             order by f.id""";

    private static final RowMapper<Payment> PAYMENT = new DataClassRowMapper<>(Payment.class);

    private final Payments payments;
    private final PaymentFacts facts;
    private final JdbcClient jdbc;

    Positions(Payments payments, PaymentFacts facts, JdbcClient jdbc) {
        this.payments = payments;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    Position of(Payment payment) {
        return new Position(payment, facts.of(payment.id()));
    }

    Position get(long paymentId) {
        return of(payments.get(paymentId));
    }

    /** As the database has it now. */
    Position again(Payment payment) {
        return jdbc.sql(WITH_FACTS.formatted("?"))
                .param(payment.id())
                .query(Positions::read)
                .orElseThrow(() -> new IllegalStateException("No payment " + payment.id()));
    }

    /** The request that counts. */
    Optional<Position> latest(String reference) {
        return jdbc.sql(WITH_FACTS.formatted(
                        "(select id from payment where reference = ? order by request_no desc limit 1)"))
                .param(reference)
                .query(Positions::read);
    }

    /** The request that counts of each case that has one, by case. */
    Map<String, Position> latest(Collection<String> references) {
        return of(payments.latest(references)).stream()
                .collect(Collectors.toMap(position -> position.payment().reference(), position -> position));
    }

    /** All requests of a case, the last one first. */
    List<Position> all(String reference) {
        return of(payments.of(reference));
    }

    List<Position> of(Collection<Payment> requests) {
        var known = facts.of(requests.stream().map(Payment::id).toList());
        return requests.stream()
                .map(payment -> new Position(payment, known.getOrDefault(payment.id(), KnownFacts.NONE)))
                .toList();
    }

    private static Optional<Position> read(ResultSet rows) throws SQLException {
        Payment payment = null;
        var facts = new ArrayList<PaymentFact>();
        while (rows.next()) {
            if (payment == null) {
                payment = PAYMENT.mapRow(rows, 0);
            }
            if (rows.getString("kind") != null) {
                facts.add(fact(rows));
            }
        }
        return payment == null ? Optional.empty() : Optional.of(new Position(payment, new KnownFacts(facts)));
    }

    private static PaymentFact fact(ResultSet row) throws SQLException {
        return new PaymentFact(
                FactSource.valueOf(row.getString("source")),
                row.getString("event_id"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("object_id"),
                row.getString("charge_id"),
                row.getString("decline_code"),
                row.getObject("fact_amount") == null ? null : row.getLong("fact_amount"),
                row.getString("currency"),
                row.getTimestamp("occurred_at").toInstant());
    }
}
