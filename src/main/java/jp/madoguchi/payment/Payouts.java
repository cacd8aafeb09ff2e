package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The credits on the bank account, each with what it holds. */
@Repository
class Payouts {

    private final JdbcClient jdbc;
    private final RequestLookup requests;
    private final Clock clock;

    Payouts(JdbcClient jdbc, RequestLookup requests, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clock = clock;
    }

    /** Keeps a payout with the cases that its lines belong to, in the place of what was known; inside a transaction. */
    void keep(Payout payout, boolean complete) {
        drop(payout.id());
        jdbc.sql("insert into payout (id, amount, arrives_on, seen_at, complete) values (?, ?, ?, ?, ?)")
                .params(payout.id(), payout.amount(), payout.arrivesOn(), OffsetDateTime.now(clock), complete)
                .update();
        payout.lines().forEach(line -> keep(payout.id(), line));
    }

    /** It is no credit, or no longer. */
    void drop(String payoutId) {
        jdbc.sql("delete from payout where id = ?").param(payoutId).update();
    }

    /** Whether all of it is known. */
    boolean complete(String payoutId) {
        return jdbc.sql("select complete from payout where id = ?")
                .param(payoutId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void keep(String payoutId, Payout.Line line) {
        var reference =
                requests.ofCharge(line.objectId()).map(Payment::reference).orElse(null);
        jdbc.sql("""
                        insert into payout_line (payout_id, object_id, kind, amount, fee, reference)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (payout_id, object_id, kind) do update
                           set amount = payout_line.amount + excluded.amount, fee = payout_line.fee + excluded.fee""")
                .params(payoutId, line.objectId(), line.kind(), line.amount(), line.fee(), reference)
                .update();
    }

    /** The newest first. */
    List<Payout> latest(int limit) {
        return jdbc
                .sql("select id, amount, arrives_on from payout order by arrives_on desc, id limit ?")
                .param(limit)
                .query((row, number) -> new Payout(
                        row.getString("id"),
                        row.getLong("amount"),
                        row.getObject("arrives_on", LocalDate.class),
                        List.of()))
                .list()
                .stream()
                .map(payout -> new Payout(payout.id(), payout.amount(), payout.arrivesOn(), lines(payout.id())))
                .toList();
    }

    private List<Payout.Line> lines(String payoutId) {
        return jdbc.sql("""
                        select object_id, kind, amount, fee, reference from payout_line
                         where payout_id = ? order by reference nulls first, object_id, kind""").param(payoutId).query(Payout.Line.class).list();
    }
}
