package jp.madoguchi.payment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The resident at the counter: the payment request as it stands now, and whether it may still be paid. */
@Component
class PaymentCounter {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentCounter.class);
    private static final Set<PaymentState> SETTLED = EnumSet.of(
            PaymentState.PAID,
            PaymentState.REFUNDED,
            PaymentState.DISPUTED,
            PaymentState.CHARGED_BACK,
            PaymentState.UNKNOWN);

    private final Case cases;
    private final Payments payments;
    private final PaymentFacts facts;
    private final Ledger ledger;
    private final CardKeeping cards;
    private final StripeGateway stripe;
    private final Clock clock;

    PaymentCounter(
            Case cases,
            Payments payments,
            PaymentFacts facts,
            Ledger ledger,
            CardKeeping cards,
            StripeGateway stripe,
            Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.facts = facts;
        this.ledger = ledger;
        this.cards = cards;
        this.stripe = stripe;
        this.clock = clock;
    }

    /** @throws PaymentNotRequestedException if there is nothing to pay (yet) */
    Payment request(String reference) {
        return payments.latest(reference).orElseThrow(PaymentNotRequestedException::new);
    }

    PaymentState stateOf(Payment payment) {
        return ledger.stateOf(payment);
    }

    int declined(Payment payment) {
        return (int) facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.FAILED)
                .count();
    }

    /**
     * The request, if it may still be paid or is paid already.
     *
     * @throws PaymentClosedException after the cut-off, or when the request was taken back
     */
    Payment openOrSettled(String reference) {
        var payment = request(reference);
        if (!SETTLED.contains(stateOf(payment)) && (payment.closed(clock.instant()) || canceled(payment))) {
            throw new PaymentClosedException();
        }
        return payment;
    }

    private boolean canceled(Payment payment) {
        return stateOf(payment) == PaymentState.CANCELED;
    }

    /** Records a step of the resident, if the request is still open; the closing and this step never overlap. */
    Payment step(String reference, FactKind kind) {
        return cases.change(reference, application -> {
            var payment = openOrSettled(application.reference());
            if (!SETTLED.contains(stateOf(payment))) {
                ledger.record(payment, List.of(PaymentFact.of(FactSource.CLICK, kind, null, clock.instant())));
            }
            return payment;
        });
    }

    /** Keeps the provider's ids, if the request is still open. */
    void keepEntry(Payment payment, String customerId, String intentId, String sessionId) {
        cases.change(payment.reference(), (Application application) -> {
            if (payments.get(payment.id()).closed(clock.instant())) {
                throw new PaymentClosedException();
            }
            payments.keepEntry(payment.id(), customerId, intentId, sessionId);
            return application;
        });
    }

    /** Asks the provider what we do not know yet; the browser's word is never taken for it. */
    Payment refreshed(Payment payment) {
        try {
            refreshCard(payment);
            refreshCharge(payment);
        } catch (ProviderUnavailableException e) {
            LOG.info("{}: shown as last known, the provider does not answer", payment.reference());
        }
        return payments.get(payment.id());
    }

    private void refreshCard(Payment payment) {
        var session = payment.sessionId();
        if (session == null || facts.of(payment.id()).stream().anyMatch(fact -> session.equals(fact.objectId()))) {
            return;
        }
        var card = stripe.cardEntry(session).card();
        if (card != null) {
            cards.seen(payment, new CardSeen(FactSource.RETURN, null, session, card, clock.instant()));
        }
    }

    private void refreshCharge(Payment payment) {
        var intent = payment.intentId();
        if (intent != null && unanswered(facts.of(payment.id()), payment.amount())) {
            ledger.observe(payment, stripe.intent(intent).facts(FactSource.RETURN, clock.instant()));
        }
    }

    /** A click whose outcome was never heard of, or an attempt that goes on elsewhere. */
    private static boolean unanswered(List<PaymentFact> facts, int amount) {
        boolean waiting = false;
        for (var fact : facts) {
            waiting =
                    fact.kind() == FactKind.CLICKED || (waiting && !fact.kind().answersClick());
        }
        var state = PaymentState.of(facts, amount);
        return state.open() && (waiting || state == PaymentState.ACTION_REQUIRED || state == PaymentState.PROCESSING);
    }
}
