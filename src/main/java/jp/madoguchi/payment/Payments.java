package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payment requests. */
@Repository
class Payments {

    private static final String COLUMNS = """
            id, reference, request_no, amount, requested_at, pay_by, cut_off, customer_id, session_id,
            payment_method_id, card_brand, card_last4, intent_id, closed_at, attempt
              from payment\s""";
    static final String SELECT = "select " + COLUMNS;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new request; earlier ones of the case are void from now on. */
    void add(String reference, int amount, Instant requestedAt, LocalDate payBy, Instant cutOff) {
        jdbc.sql("""
                        with earlier as (update payment set closed_at = ? where reference = ? and closed_at is null)
                        insert into payment (reference, request_no, amount, requested_at, pay_by, cut_off)
                        select ?, coalesce(max(request_no), 0) + 1, ?, ?, ?, ? from payment where reference = ?""")
                .params(
                        requestedAt.atOffset(ZoneOffset.UTC),
                        reference,
                        reference,
                        amount,
                        requestedAt.atOffset(ZoneOffset.UTC),
                        payBy,
                        cutOff.atOffset(ZoneOffset.UTC),
                        reference)
                .update();
    }

    Optional<Payment> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Payment.class).optional();
    }

    Payment get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No payment " + id));
    }

    /** The request that counts: the last one. */
    Optional<Payment> latest(String reference) {
        return jdbc.sql(SELECT + "where reference = ? order by request_no desc limit 1")
                .param(reference)
                .query(Payment.class)
                .optional();
    }

    /** The request that counts, of each of these cases that has one. */
    List<Payment> latest(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct on (reference) " + COLUMNS
                                + "where reference in (:references) order by reference, request_no desc")
                        .param("references", references)
                        .query(Payment.class)
                        .list();
    }

    /** All requests of a case, the last one first. */
    List<Payment> of(String reference) {
        return jdbc.sql(SELECT + "where reference = ? order by request_no desc")
                .param(reference)
                .query(Payment.class)
                .list();
    }

    /** @return false when the request was closed meanwhile */
    boolean keepEntry(long id, String customerId, String intentId, String sessionId, Instant now) {
        return jdbc.sql("""
                        update payment set customer_id = ?, intent_id = ?, session_id = ?
                         where id = ? and closed_at is null and cut_off > ?""")
                        .params(customerId, intentId, sessionId, id, now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Keeps the provider's ids of a request that has none; a visit that another tab has opened stays as it is. */
    void keepMade(long id, String customerId, String intentId) {
        jdbc.sql(
                        "update payment set customer_id = ?, intent_id = ? where id = ? and intent_id is null and closed_at is null")
                .params(customerId, intentId, id)
                .update();
    }

    /** 宛名 of the receipts of a case; empty for the applicant. */
    Optional<String> payer(String reference) {
        return jdbc.sql(
                        "select payer from payment where reference = ? and payer is not null order by request_no desc limit 1")
                .param(reference)
                .query(String.class)
                .optional();
    }

    void keepPayer(String reference, String payer) {
        jdbc.sql("update payment set payer = ? where reference = ?")
                .params(payer, reference)
                .update();
    }

    void keepIntent(long id, String intentId) {
        jdbc.sql("update payment set intent_id = ? where id = ? and intent_id is null")
                .params(intentId, id)
                .update();
    }

    /** The card that counts from now on; the one before stays in the books until the provider has forgotten it. */
    void keepCard(long id, RegisteredCard card) {
        jdbc.sql("""
                        insert into replaced_card (payment_method_id, payment_id)
                        select payment_method_id, id from payment
                         where id = ? and payment_method_id <> ? on conflict do nothing""").params(id, card.paymentMethodId()).update();
        jdbc.sql("update payment set payment_method_id = ?, card_brand = ?, card_last4 = ? where id = ?")
                .params(card.paymentMethodId(), card.brand(), card.last4(), id)
                .update();
    }

    /** A card that never counts, since another visit has begun; it stays in the books likewise. */
    void replaceCard(long id, String paymentMethodId) {
        jdbc.sql("insert into replaced_card (payment_method_id, payment_id) values (?, ?) on conflict do nothing")
                .params(paymentMethodId, id)
                .update();
    }

    /** Calls get new keys, once for however many that failed under the present ones. */
    void nextAttempt(Payment failed) {
        jdbc.sql("update payment set attempt = attempt + 1 where id = ? and attempt = ?")
                .params(failed.id(), failed.attempt())
                .update();
    }

    /** The open request of a case gets another last day. */
    void moveCutOff(String reference, LocalDate payBy, Instant cutOff) {
        jdbc.sql("update payment set pay_by = ?, cut_off = ? where reference = ? and closed_at is null")
                .params(payBy, cutOff.atOffset(ZoneOffset.UTC), reference)
                .update();
    }

    /** No charge of this case may begin any more. */
    void close(String reference, Instant now) {
        jdbc.sql("update payment set closed_at = ? where reference = ? and closed_at is null")
                .params(now.atOffset(ZoneOffset.UTC), reference)
                .update();
    }
}
