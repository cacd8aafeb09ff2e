package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ProcessNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Calls 収納: each thing once, each case with one task, however many things there are to look at. What was settled and
 * is seen again is no new question; what differs anew about the same object is one.
 */
@Repository
class PaymentAlarms {

    private static final Map<FactKind, PaymentAlarm.Kind> TOLD_BY = Map.of(
            FactKind.DISPUTED, PaymentAlarm.Kind.DISPUTE_OPENED,
            FactKind.DISPUTE_WON, PaymentAlarm.Kind.DISPUTE_WON,
            FactKind.DISPUTE_LOST, PaymentAlarm.Kind.DISPUTE_LOST,
            FactKind.REFUND_FAILED, PaymentAlarm.Kind.REFUND_FAILED,
            FactKind.REFUND_UNASKED, PaymentAlarm.Kind.REFUND_UNASKED,
            FactKind.REFUND_CONTESTED, PaymentAlarm.Kind.REFUND_CONTESTED);
    private static final String OPEN =
            "select id, reference, kind, object_id, amount, raised_at from payment_alarm where settled_at is null";

    private final JdbcClient jdbc;
    private final Case cases;
    private final Clock clock;

    PaymentAlarms(JdbcClient jdbc, Case cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** What new facts mean for 収納; in the transaction that records them, the case row held. */
    void raiseFor(Application application, KnownFacts before, KnownFacts after) {
        var known = before.stream().map(PaymentAlarms::toldBy).collect(Collectors.toSet());
        boolean toGiveBack = application.state().endedInVain() && after.money().held() > 0;
        after.stream()
                .filter(fact -> TOLD_BY.containsKey(fact.kind()) && !known.contains(toldBy(fact)))
                .forEach(fact -> raise(
                        application,
                        toGiveBack && fact.kind() == FactKind.DISPUTE_WON
                                ? PaymentAlarm.Kind.DISPUTE_WON_AFTER_END
                                : Objects.requireNonNull(TOLD_BY.get(fact.kind())),
                        String.valueOf(fact.objectId()),
                        fact.amount() == null ? null : Math.toIntExact(fact.amount()),
                        ""));
    }

    /** The facts of a request contradict each other or the request. */
    void raiseContradiction(Application application, Position position) {
        var payment = position.payment();
        raise(
                application,
                PaymentAlarm.Kind.CONTRADICTION,
                "request-" + payment.id(),
                payment.amount(),
                position.findings() + " facts");
    }

    private static Map.Entry<FactKind, String> toldBy(PaymentFact fact) {
        return Map.entry(fact.kind(), String.valueOf(fact.objectId()));
    }

    /**
     * @param seen what about the object is in question, so that the same is not asked twice
     * @return false when this was raised before
     */
    boolean raise(
            Application application, PaymentAlarm.Kind kind, String objectId, @Nullable Integer amount, String seen) {
        boolean first = of(application.reference()).isEmpty();
        if (!add(application.reference(), kind, objectId, amount, seen)) {
            return false;
        }
        if (first) {
            cases.startBeside(
                    application,
                    ProcessNames.PAYMENT_ALARM,
                    Map.of(
                            ProcessNames.REFERENCE.name(), application.reference(),
                            ProcessNames.PROCEDURE.name(), application.procedure()));
        }
        return true;
    }

    /** Something at the provider that belongs to no case: it stands on the next 朝の確認表. */
    boolean raiseWithoutCase(PaymentAlarm.Kind kind, String objectId, int amount, String seen) {
        return add(null, kind, objectId, amount, seen);
    }

    private boolean add(
            @Nullable String reference,
            PaymentAlarm.Kind kind,
            String objectId,
            @Nullable Integer amount,
            String seen) {
        return jdbc.sql("""
            insert into payment_alarm (reference, kind, object_id, amount, seen, raised_at)
            values (?, ?, ?, ?, ?, ?) on conflict (kind, object_id, seen) do nothing\
            """)
                        .params(reference, kind.name(), objectId, amount, seen, OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    List<PaymentAlarm> of(String reference) {
        return jdbc.sql(OPEN + " and reference = ? order by id")
                .param(reference)
                .query(PaymentAlarm.class)
                .list();
    }

    List<PaymentAlarm> open() {
        return jdbc.sql(OPEN + " order by id").query(PaymentAlarm.class).list();
    }

    /** Settles all that is open for the case; the caller makes sure that the clerk saw it. */
    void settle(String reference, String clerk) {
        jdbc.sql("update payment_alarm set settled_at = ?, settled_by = ? where reference = ? and settled_at is null")
                .params(OffsetDateTime.now(clock), clerk, reference)
                .update();
    }

    /** Seen with the signature of a 朝の確認表 that was made at this moment. */
    void settleWithoutCase(Set<String> objectIds, Instant madeAt, String clerk) {
        if (!objectIds.isEmpty()) {
            jdbc.sql("""
                update payment_alarm set settled_at = :now, settled_by = :clerk
                 where reference is null and settled_at is null and raised_at <= :madeAt
                   and object_id in (:objects)\
                """)
                    .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                    .param("now", OffsetDateTime.now(clock))
                    .param("clerk", clerk)
                    .param("objects", objectIds)
                    .update();
        }
    }
}
