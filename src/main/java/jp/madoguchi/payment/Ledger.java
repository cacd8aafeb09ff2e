package jp.madoguchi.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one handler of everything that is observed about payments, whoever brings it: the fact, the state that follows
 * from it and the word to the process are one transaction.
 */
@Component
class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final String AUDIT = "PAYMENT";

    private final Case cases;
    private final Payments payments;
    private final PaymentFacts facts;
    private final AuditLog audit;

    Ledger(Case cases, Payments payments, PaymentFacts facts, AuditLog audit) {
        this.cases = cases;
        this.payments = payments;
        this.facts = facts;
        this.audit = audit;
    }

    PaymentState stateOf(Payment payment) {
        return PaymentState.of(facts.of(payment.id()), payment.amount());
    }

    /** Records observations and moves the case if money came. Returns the state that follows. */
    PaymentState observe(Payment payment, Collection<PaymentFact> observed) {
        return cases.change(payment.reference(), application -> {
            var before = facts.of(payment.id());
            var after = append(payment, before, observed);
            newCharges(before, after).forEach(charge -> moneyCame(application, payment.id(), before, charge));
            return stateChanged(payment, before, after);
        });
    }

    /** A card was entered; the latest one counts. Returns the card that it replaces, empty for none. */
    String observeCard(Payment payment, CardSeen seen) {
        observe(payment, List.of(seen.fact()));
        return cases.change(payment.reference(), application -> {
            var now = payments.get(payment.id());
            if (!seen.sessionId().equals(now.sessionId())
                    || seen.card().paymentMethodId().equals(now.paymentMethodId())) {
                return "";
            }
            payments.keepCard(now.id(), seen.card());
            return now.paymentMethodId() == null ? "" : now.paymentMethodId();
        });
    }

    /** Records what a step of the process found out, in the transaction that completes the step. */
    PaymentState record(Payment payment, Collection<PaymentFact> observed) {
        var before = facts.of(payment.id());
        return stateChanged(payment, before, append(payment, before, observed));
    }

    /** Every event is a fact of its own; what was merely asked is one when it says something new. */
    private List<PaymentFact> append(Payment payment, List<PaymentFact> before, Collection<PaymentFact> observed) {
        var after = new ArrayList<>(before);
        for (var fact : observed) {
            if (saysSomething(payment, after, fact) && facts.append(payment.id(), fact)) {
                PaymentGraph.require(payment, after, fact);
                after.add(fact);
            }
        }
        return after;
    }

    private static boolean saysSomething(Payment payment, List<PaymentFact> known, PaymentFact fact) {
        if (fact.eventId() != null) {
            return true;
        }
        if (fact.source() == FactSource.RETURN) {
            var with = new ArrayList<>(known);
            with.add(fact);
            return PaymentState.of(with, payment.amount()) != PaymentState.of(known, payment.amount());
        }
        return known.stream().noneMatch(fact::sameAs);
    }

    private PaymentState stateChanged(Payment payment, List<PaymentFact> before, List<PaymentFact> after) {
        var state = PaymentState.of(after, payment.amount());
        if (state != PaymentState.of(before, payment.amount())) {
            audit.write(payment.reference(), AuditLog.SYSTEM, AUDIT, payment.requestNo() + " " + state.name());
        }
        return state;
    }

    private static List<PaymentFact> newCharges(List<PaymentFact> before, List<PaymentFact> after) {
        var known = chargedObjects(before);
        return after.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED && known.add(String.valueOf(fact.objectId())))
                .toList();
    }

    private static Set<String> chargedObjects(List<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
    }

    private void moneyCame(Application application, long paymentId, List<PaymentFact> before, PaymentFact charge) {
        var payment = payments.get(paymentId);
        boolean first = before.stream()
                .noneMatch(fact -> fact.kind() == FactKind.SUCCEEDED || fact.kind() == FactKind.CANCELED);
        boolean latest = payments.latest(application.reference())
                .filter(request -> request.id() == paymentId)
                .isPresent();
        if (first && latest && (tell(application, charge.occurredAt()) || payment.closedAt() != null)) {
            // told; or the closing is under way, asks the provider itself and finds the money
            return;
        }
        LOG.warn("Money for {} that nothing waits for; it goes back", application.reference());
        audit.write(application.reference(), AuditLog.SYSTEM, AUDIT, "LATE");
        cases.startBeside(application, ProcessNames.LATE_PAYMENT, late(application, paymentId, charge));
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
