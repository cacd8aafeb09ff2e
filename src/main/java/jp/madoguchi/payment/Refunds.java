package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refunds that people decide. */
@Repository
class Refunds {

    private static final String SELECT = """
            select id, reference, payment_id, intent_id, amount, reason, transferred_on, drafted_by, drafted_at, approved,
                   decided_by, decided_at, provider_id
              from refund\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Refunds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns its id. */
    long draft(
            Payment payment,
            String intentId,
            int amount,
            String reason,
            @Nullable LocalDate transferredOn,
            String clerk) {
        return jdbc.sql("""
                        insert into refund (reference, payment_id, intent_id, amount, reason, transferred_on, drafted_by,
                                            drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        payment.reference(),
                        payment.id(),
                        intentId,
                        amount,
                        reason,
                        transferredOn,
                        clerk,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    Refund get(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Refund.class).single();
    }

    /** All refunds of a case, oldest first. */
    List<Refund> of(String reference) {
        return jdbc.sql(SELECT + "where reference = ? order by id")
                .param(reference)
                .query(Refund.class)
                .list();
    }

    Optional<Refund> undecided(String reference) {
        return of(reference).stream().filter(Refund::undecided).findFirst();
    }

    /** Yen of a charge that two persons say went back past the provider, who does not know of it. */
    long transferred(String intentId) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from refund
                         where intent_id = ? and transferred_on is not null and approved""").param(intentId).query(Long.class).single();
    }

    void decide(long id, boolean approved, String clerk) {
        jdbc.sql("update refund set approved = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(approved, clerk, OffsetDateTime.now(clock), id)
                .update();
    }

    void given(long id, String providerId) {
        jdbc.sql("update refund set provider_id = ? where id = ?")
                .params(providerId, id)
                .update();
    }
}
