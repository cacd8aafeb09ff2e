package jp.madoguchi.payment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The observations, append-only. */
@Repository
class PaymentFacts {

    private static final RowMapper<PaymentFact> READER = new DataClassRowMapper<>(PaymentFact.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    KnownFacts of(long paymentId) {
        return new KnownFacts(
                jdbc.sql("""
                        select source, event_id, kind, object_id, charge_id, decline_code, amount, currency, occurred_at
                          from payment_fact where payment_id = ? order by id""").param(paymentId).query(PaymentFact.class).list());
    }

    /** What was recorded before the case ended. */
    KnownFacts beforeTheEnd(long paymentId) {
        return new KnownFacts(
                jdbc.sql("""
                        select f.source, f.event_id, f.kind, f.object_id, f.charge_id, f.decline_code, f.amount, f.currency, f.occurred_at
                          from payment_fact f
                          join payment p on p.id = f.payment_id
                          join application a on a.reference = p.reference
                         where f.payment_id = ? and f.recorded_at < a.ended_at
                         order by f.id""").param(paymentId).query(PaymentFact.class).list());
    }

    /** By payment; one without facts is left out. */
    Map<Long, KnownFacts> of(Collection<Long> paymentIds) {
        if (paymentIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select payment_id, source, event_id, kind, object_id, charge_id, decline_code, amount, currency, occurred_at
                          from payment_fact where payment_id in (:ids) order by id""")
                .param("ids", paymentIds)
                .query((row, number) -> Map.entry(row.getLong("payment_id"), READER.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, mapping(Map.Entry::getValue, collectingAndThen(toList(), KnownFacts::new))));
    }

    /** @return false when this very event was recorded before */
    boolean append(long paymentId, PaymentFact fact) {
        return insert(
                paymentId,
                fact.source(),
                fact.eventId(),
                fact.kind().name(),
                fact.objectId(),
                fact.chargeId(),
                fact.declineCode(),
                fact.amount(),
                fact.currency(),
                fact.occurredAt());
    }

    /** An event that is about nothing of ours, or that we do not act on: recorded under the provider's own word. */
    void appendForeign(FactSource source, StripeEvent event) {
        insert(null, source, event.id(), event.type(), event.objectId(), null, null, null, null, event.created());
    }

    /** A charge that our books hold. */
    record Charged(long paymentId, String objectId, int amount) {}

    /** Every charge since, once. */
    List<Charged> chargedSince(Instant since) {
        return jdbc.sql("""
                        select distinct payment_id, object_id, amount from payment_fact
                         where kind = 'SUCCEEDED' and payment_id is not null and occurred_at >= ?
                         order by payment_id""")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Charged.class)
                .list();
    }

    /** Which of these events were recorded before. */
    Set<String> known(Collection<String> eventIds) {
        return eventIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select event_id from payment_fact where event_id in (:ids)")
                        .param("ids", eventIds)
                        .query(String.class)
                        .set();
    }

    private boolean insert(
            @Nullable Long paymentId,
            FactSource source,
            @Nullable String eventId,
            String kind,
            @Nullable String objectId,
            @Nullable String chargeId,
            @Nullable String declineCode,
            @Nullable Long amount,
            @Nullable String currency,
            Instant occurredAt) {
        return jdbc.sql("""
                        insert into payment_fact (payment_id, source, event_id, kind, object_id, charge_id, decline_code,
                                                  amount, currency, occurred_at, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                        .params(
                                paymentId,
                                source.name(),
                                eventId,
                                kind,
                                objectId,
                                chargeId,
                                declineCode,
                                amount,
                                currency,
                                occurredAt.atOffset(ZoneOffset.UTC),
                                OffsetDateTime.now(clock))
                        .update()
                > 0;
    }
}
