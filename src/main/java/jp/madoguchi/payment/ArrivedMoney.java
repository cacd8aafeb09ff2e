package jp.madoguchi.payment;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ProcessNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What money means to its case: the case goes on with the first that comes, and any other goes back. */
@Component
class ArrivedMoney {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivedMoney.class);

    private final Case cases;
    private final Payments payments;
    private final ExternalTasks steps;
    private final AuditLog audit;

    ArrivedMoney(Case cases, Payments payments, ExternalTasks steps, AuditLog audit) {
        this.cases = cases;
        this.payments = payments;
        this.steps = steps;
        this.audit = audit;
    }

    /** Tells the case, in the caller's transaction. Returns true when nothing waits for some of it, and that goes back. */
    boolean goesBack(Application application, Position before, Position after) {
        boolean late = false;
        for (var charge : newCharges(before, after)) {
            late |= came(application, before, charge);
        }
        return late;
    }

    private static List<PaymentFact> newCharges(Position before, Position after) {
        var known = before.charges();
        return after.facts().charges().stream()
                .filter(charge -> !known.contains(String.valueOf(charge.objectId())))
                .toList();
    }

    private boolean came(Application application, Position before, PaymentFact charge) {
        long paymentId = before.payment().id();
        boolean first = !before.has(FactKind.SUCCEEDED) && !before.has(FactKind.CANCELED);
        var latest = payments.latest(application.reference()).filter(request -> request.id() == paymentId);
        if (first && latest.isPresent() && (tell(application, charge.occurredAt()) || closing(latest.get()))) {
            return false;
        }
        LOG.warn("Money for {} that nothing waits for; it goes back", application.reference());
        audit.write(application.reference(), AuditLog.SYSTEM, Ledger.AUDIT, "LATE");
        cases.startBeside(application, ProcessNames.LATE_PAYMENT, late(application, paymentId, charge));
        return true;
    }

    /** The closing is under way, or its limit has just struck: it finds the money in our books. */
    private boolean closing(Payment payment) {
        return payment.closedAt() != null || steps.waits(payment.reference(), PaymentTopics.CLOSING);
    }

    private boolean tell(Application application, Instant chargedAt) {
        return cases.tell(
                application,
                ProcessNames.Messages.PAYMENT_RECEIVED,
                Map.of(PaymentVariables.CHECK_AFTER.name(), Date.from(chargedAt), PaymentVariables.PAID.name(), true));
    }

    private static Map<String, Object> late(Application application, long paymentId, PaymentFact charge) {
        return Map.of(
                ProcessNames.REFERENCE.name(), application.reference(),
                ProcessNames.PROCEDURE.name(), application.procedure(),
                PaymentVariables.PAYMENT_ID.name(), paymentId,
                PaymentVariables.INTENT_ID.name(), String.valueOf(charge.objectId()));
    }
}
