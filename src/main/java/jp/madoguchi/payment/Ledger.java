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
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ProcessNames;
import org.jspecify.annotations.Nullable;
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
    private final Positions positions;
    private final PaymentFacts facts;
    private final EventBodies bodies;
    private final PaymentAlarms alarms;
    private final ExternalTasks steps;
    private final AuditLog audit;

    Ledger(
            Case cases,
            Payments payments,
            Positions positions,
            PaymentFacts facts,
            EventBodies bodies,
            PaymentAlarms alarms,
            ExternalTasks steps,
            AuditLog audit) {
        this.cases = cases;
        this.payments = payments;
        this.positions = positions;
        this.facts = facts;
        this.bodies = bodies;
        this.alarms = alarms;
        this.steps = steps;
        this.audit = audit;
    }

    /** Records what was asked and moves the case if money came. Returns what is known then. */
    Position observe(Payment payment, Collection<PaymentFact> asked) {
        return observe(payment, asked, null);
    }

    /** Records what an event told, keeps the event, and moves the case if money came. Returns what is known then. */
    Position observe(Payment payment, Collection<PaymentFact> observed, @Nullable StripeEvent event) {
        return cases.change(payment.reference(), application -> {
            keep(event);
            var before = positions.of(payment);
            var after = record(application, before, observed);
            boolean late = false;
            for (var charge : newCharges(before, after)) {
                late |= moneyCame(application, before, charge);
            }
            if (after.state() == PaymentState.UNKNOWN && !late) {
                alarms.raiseContradiction(application, after);
            }
            return after;
        });
    }

    /** A card was entered; the latest one counts. Returns the card that it replaces, empty for none. */
    String observeCard(Payment payment, CardSeen seen) {
        return cases.change(payment.reference(), application -> {
            keep(seen.event());
            var now = payments.get(payment.id());
            record(application, positions.of(now), List.of(seen.fact()));
            if (!seen.sessionId().equals(now.sessionId())
                    || seen.card().paymentMethodId().equals(now.paymentMethodId())) {
                return "";
            }
            payments.keepCard(now.id(), seen.card());
            return now.paymentMethodId() == null ? "" : now.paymentMethodId();
        });
    }

    private void keep(@Nullable StripeEvent event) {
        if (event != null) {
            bodies.keep(event);
        }
    }

    /**
     * Records observations in the caller's transaction, which holds the case, and calls 収納 where they mean so. Every
     * event is a fact of its own; what was merely asked is one when it says something new. Returns what is known then.
     */
    Position record(Application application, Position before, Collection<PaymentFact> observed) {
        var payment = before.payment();
        var known = new ArrayList<>(before.facts());
        for (var fact : observed) {
            if (saysSomething(payment, known, fact) && facts.append(payment.id(), fact)) {
                PaymentGraph.require(payment, known, fact);
                known.add(fact);
            }
        }
        var after = new Position(payment, known);
        if (after.state() != before.state()) {
            audit.write(payment.reference(), AuditLog.SYSTEM, AUDIT, payment.requestNo() + " " + after.state());
        }
        alarms.raiseFor(application, before.facts(), after.facts());
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

    private static List<PaymentFact> newCharges(Position before, Position after) {
        var known = chargedObjects(before.facts());
        return after.facts().stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED && known.add(String.valueOf(fact.objectId())))
                .toList();
    }

    private static Set<String> chargedObjects(List<PaymentFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(fact -> String.valueOf(fact.objectId()))
                .collect(Collectors.toSet());
    }

    /** @return true when nothing waits for it, and it goes back by itself */
    private boolean moneyCame(Application application, Position before, PaymentFact charge) {
        long paymentId = before.payment().id();
        boolean first = !before.has(FactKind.SUCCEEDED) && !before.has(FactKind.CANCELED);
        var latest = payments.latest(application.reference()).filter(request -> request.id() == paymentId);
        if (first && latest.isPresent() && (tell(application, charge.occurredAt()) || closing(latest.get()))) {
            return false;
        }
        LOG.warn("Money for {} that nothing waits for; it goes back", application.reference());
        audit.write(application.reference(), AuditLog.SYSTEM, AUDIT, "LATE");
        cases.startBeside(application, ProcessNames.LATE_PAYMENT, late(application, paymentId, charge));
        return true;
    }

    /** The closing is under way, or its limit has just struck: it asks the provider itself and finds the money. */
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
