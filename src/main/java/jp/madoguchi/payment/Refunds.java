package jp.madoguchi.payment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    long draft(Payment payment, String intentId, Draft draft) {
        return jdbc.sql("""
                        insert into refund (reference, payment_id, intent_id, amount, reason, transferred_on, drafted_by,
                                            drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        payment.reference(),
                        payment.id(),
                        intentId,
                        draft.amount(),
                        draft.reason(),
                        draft.transferredOn(),
                        draft.clerk(),
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

    /** Of these cases those with a refund that is undecided, or approved and not recorded yet. */
    Set<String> promised(Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                                select distinct reference from refund
                                 where reference in (:references)
                                   and (decided_at is null or (approved and provider_id is null))""")
                        .param("references", references)
                        .query(String.class)
                        .set();
    }

    /** Something was approved, and what came of it is not recorded yet. */
    boolean underWay(String reference) {
        return of(reference).stream().anyMatch(refund -> refund.pending() && !refund.undecided());
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
