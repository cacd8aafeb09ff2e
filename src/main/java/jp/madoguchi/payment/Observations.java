package jp.madoguchi.payment;

import java.util.Collection;
import java.util.List;
import jp.madoguchi.applications.Case;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one handler of everything that is observed about payments, whoever brings it: the fact, the state that follows
 * from it and the word to the process are one transaction.
 */
@Component
class Observations {

    private final Case cases;
    private final Payments payments;
    private final Positions positions;
    private final Ledger ledger;
    private final EventBodies bodies;
    private final ArrivedMoney money;
    private final PaymentAlarms alarms;
    private final PaymentStop stop;

    Observations(
            Case cases,
            Payments payments,
            Positions positions,
            Ledger ledger,
            EventBodies bodies,
            ArrivedMoney money,
            PaymentAlarms alarms,
            PaymentStop stop) {
        this.cases = cases;
        this.payments = payments;
        this.positions = positions;
        this.ledger = ledger;
        this.bodies = bodies;
        this.money = money;
        this.alarms = alarms;
        this.stop = stop;
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
            var after = ledger.record(application, before, observed);
            boolean goesBack = money.goesBack(application, before, after);
            if (after.state() == PaymentState.UNKNOWN && !goesBack) {
                alarms.raiseContradiction(application, after);
            }
            if (after.state() == PaymentState.CANCELED && before.state().open()) {
                stop.byProvider(application, payment);
            }
            return after;
        });
    }

    /** A card was entered; that of the latest visit counts. Returns the card that nobody needs then, empty for none. */
    String observeCard(Payment payment, CardSeen seen) {
        return cases.change(payment.reference(), application -> {
            keep(seen.event());
            var now = payments.get(payment.id());
            ledger.record(application, positions.of(now), List.of(seen.fact()));
            var entered = seen.card().paymentMethodId();
            if (entered.equals(now.paymentMethodId())) {
                return "";
            }
            if (!seen.sessionId().equals(now.sessionId())) {
                payments.replaceCard(now.id(), entered);
                return entered;
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
}
