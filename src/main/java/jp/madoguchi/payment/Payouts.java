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
    private final Payments payments;
    private final Clock clock;

    Payouts(JdbcClient jdbc, Payments payments, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.clock = clock;
    }

    /** Keeps a payout with the cases that its lines belong to; only inside a transaction. False if it was known. */
    boolean keep(Payout payout) {
        boolean fresh = jdbc.sql("""
                        insert into payout (id, amount, arrives_on, seen_at) values (?, ?, ?, ?)
                        on conflict (id) do nothing""")
                        .params(payout.id(), payout.amount(), payout.arrivesOn(), OffsetDateTime.now(clock))
                        .update()
                > 0;
        if (fresh) {
            payout.lines().forEach(line -> keep(payout.id(), line));
        }
        return fresh;
    }

    private void keep(String payoutId, Payout.Line line) {
        var reference =
                payments.withIntent(line.objectId()).map(Payment::reference).orElse(null);
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
