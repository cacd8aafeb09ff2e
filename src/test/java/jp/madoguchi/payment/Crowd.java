package jp.madoguchi.payment;

import jp.madoguchi.testing.Rehearsal;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments by the thousand, as rows on both sides without their processes. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Crowd {

    private final JdbcClient jdbc;
    private final Rehearsal rehearsal;

    Crowd(JdbcClient jdbc, Rehearsal rehearsal) {
        this.jdbc = jdbc;
        this.rehearsal = rehearsal;
    }

    /** Rows of many requests on both sides, made days ago and paid now, without their processes. Returns the first id. */
    long paid(int count) {
        var first = jdbc.sql("select coalesce(max(id), 0) + 1 from payment")
                .query(Long.class)
                .single();
        var now = rehearsal.now();
        var made = now.minusDays(6);
        jdbc.sql("""
                        insert into application (reference, procedure, email, state, created_at)
                        select 'MANY-' || ?::bigint + n, 'juminhyo', 'many@example.jp', 'PREPARING_DISPATCH', ?
                          from generate_series(1, ?) n""").params(first, made, count).update();
        jdbc.sql("""
                        insert into payment (reference, request_no, amount, requested_at, pay_by, cut_off, intent_id)
                        select 'MANY-' || ?::bigint + n, 1, 410, ?, ?, ?, 'pi_many' || ?::bigint + n
                          from generate_series(1, ?) n""")
                .params(first, made, now.toLocalDate().plusDays(7), now.plusDays(8), first, count)
                .update();
        jdbc.sql("""
                        insert into payment_fact (payment_id, source, kind, object_id, amount, currency, occurred_at, recorded_at)
                        select id, 'WEBHOOK', 'SUCCEEDED', intent_id, amount, 'jpy', ?, ? from payment
                         where reference like 'MANY-%' and id >= ?""").params(now, now, first).update();
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'ch_many' || ?::bigint + n, 'charge', ?::bigint, jsonb_build_object('id', 'ch_many' || ?::bigint + n,
                               'object', 'charge', 'paid', true, 'amount', 410, 'currency', 'jpy', 'amount_refunded', 0,
                               'disputed', false, 'created', ?::bigint, 'payment_intent', 'pi_many' || ?::bigint + n)
                          from generate_series(1, ?) n""")
                .params(first, now.toEpochSecond(), first, now.toEpochSecond(), first, count)
                .update();
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'pi_many' || ?::bigint + n, 'payment_intent', ?::bigint, jsonb_build_object('id', 'pi_many' || ?::bigint + n,
                               'object', 'payment_intent', 'status', 'succeeded', 'amount_received', 410,
                               'currency', 'jpy', 'latest_charge', 'ch_many' || ?::bigint + n)
                          from generate_series(1, ?) n""").params(first, made.toEpochSecond(), first, first, count).update();
        return first;
    }

    /** Intents of the same account that are none of ours, younger than the {@link #paid} and never paid. */
    void others(int count) {
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'pi_other' || n, 'payment_intent', ?::bigint, jsonb_build_object('id', 'pi_other' || n,
                               'object', 'payment_intent', 'status', 'requires_payment_method', 'currency', 'jpy')
                          from generate_series(1, ?) n""")
                .params(rehearsal.now().minusDays(1).toEpochSecond(), count)
                .update();
    }

    /** Attempts that the issuer refused in the very second of the {@link #paid}: they stand between these in the lists. */
    void declined(int count) {
        var paidAt = jdbc.sql("select max(created) from stripe_object where id like 'ch_many%'")
                .query(Long.class)
                .single();
        charges("declined", false, paidAt, count);
    }

    /** Paid by others after the {@link #paid}, such as since midnight: due tomorrow. */
    void later(int count) {
        charges("other", true, rehearsal.now().plusHours(1).toEpochSecond(), count);
    }

    private void charges(String name, boolean paid, long at, int count) {
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'ch_' || ? || n, 'charge', ?::bigint, jsonb_build_object('id', 'ch_' || ? || n,
                               'object', 'charge', 'paid', ?, 'amount', 410, 'currency', 'jpy', 'amount_refunded', 0,
                               'disputed', false, 'created', ?::bigint, 'payment_intent', 'pi_other' || n)
                          from generate_series(1, ?) n""").params(name, at, name, paid, at, count).update();
    }

    /** The context is shared: a comparison of the books by another test must not meet these. */
    void goes() {
        jdbc.sql("delete from stripe_object where id ~ '^(ch|pi)_(many|other|declined)'")
                .update();
        jdbc.sql("delete from payment where reference like 'MANY-%'").update();
        jdbc.sql("delete from application where reference like 'MANY-%'").update();
    }
}
