package jp.madoguchi.payment;

import java.util.Collection;
import jp.madoguchi.applications.Application;
import jp.madoguchi.audit.AuditLog;
import org.springframework.stereotype.Component;

/**
 * Writes down what is observed about payments, whoever brings it, calls 収納 where it means so, and keeps the
 * certificate here whose money goes.
 */
@Component
class Ledger {

    /** In the record: what happened to the payment of a case. */
    static final String AUDIT = "PAYMENT";

    private final PaymentFacts facts;
    private final PaymentAlarms alarms;
    private final MoneyForDispatch dispatch;
    private final AuditLog audit;

    Ledger(PaymentFacts facts, PaymentAlarms alarms, MoneyForDispatch dispatch, AuditLog audit) {
        this.facts = facts;
        this.alarms = alarms;
        this.dispatch = dispatch;
        this.audit = audit;
    }

    /**
     * Records observations in the caller's transaction, which holds the case. Every event is a fact of its own; what
     * was merely asked is one when it says something new. Returns what is known then.
     */
    Position record(Application application, Position before, Collection<PaymentFact> observed) {
        var payment = before.payment();
        var known = before.facts();
        for (var fact : observed) {
            if (saysSomething(payment, known, fact) && facts.append(payment.id(), fact)) {
                PaymentGraph.require(payment, known, fact);
                known = known.with(fact);
            }
        }
        var after = new Position(payment, known);
        if (after.state() != before.state()) {
            audit.write(payment.reference(), AuditLog.SYSTEM, AUDIT, payment.requestNo() + " " + after.state());
        }
        alarms.raiseFor(application, before.facts(), after.facts());
        dispatch.changed(application, before, after);
        return after;
    }

    private static boolean saysSomething(Payment payment, KnownFacts known, PaymentFact fact) {
        if (fact.eventId() != null) {
            return true;
        }
        if (fact.source() == FactSource.RETURN) {
            return known.with(fact).state(payment.amount()) != known.state(payment.amount());
        }
        return known.stream().noneMatch(fact::sameAs);
    }
}
