package jp.madoguchi.payment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.applications.Case;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The resident at the counter: the payment request as it stands now, and whether it may still be paid. */
@Component
class PaymentCounter {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentCounter.class);

    private final Case cases;
    private final Payments payments;
    private final Positions positions;
    private final Ledger ledger;
    private final CardKeeping cards;
    private final StripeGateway stripe;
    private final Clock clock;

    PaymentCounter(
            Case cases,
            Payments payments,
            Positions positions,
            Ledger ledger,
            CardKeeping cards,
            StripeGateway stripe,
            Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.positions = positions;
        this.ledger = ledger;
        this.cards = cards;
        this.stripe = stripe;
        this.clock = clock;
    }

    /**
     * The request, if it may still be paid or is paid already.
     *
     * @throws PaymentNotRequestedException if there is nothing to pay (yet)
     * @throws PaymentClosedException after the cut-off, or when the request was taken back
     */
    Position openOrSettled(String reference) {
        var position = positions.latest(reference).orElseThrow(PaymentNotRequestedException::new);
        if (position.over(clock.instant())) {
            throw new PaymentClosedException();
        }
        return position;
    }

    /** Records the click, if the request is still open; the closing and this never overlap. */
    Position click(String reference) {
        return cases.change(reference, application -> {
            var position = openOrSettled(application.reference());
            return position.settled() ? position : ledger.record(application, position, List.of(clicked()));
        });
    }

    private PaymentFact clicked() {
        return PaymentFact.of(FactSource.CLICK, FactKind.CLICKED, null, clock.instant());
    }

    /** Keeps the provider's ids, if the request is still open; the closing updates the same row. */
    void keepEntry(Payment payment, String customerId, String intentId, String sessionId) {
        if (!payments.keepEntry(payment.id(), customerId, intentId, sessionId, clock.instant())) {
            throw new PaymentClosedException();
        }
    }

    /** Asks the provider what we do not know yet; the browser's word is never taken for it. */
    Position refreshed(Position known) {
        try {
            boolean card = known.awaitsCard() && refreshCard(known.payment());
            boolean charge = known.awaitsAnswer() && refreshCharge(known.payment());
            return card || charge ? positions.again(known.payment()) : known;
        } catch (ProviderUnavailableException e) {
            LOG.info(
                    "{}: shown as last known, the provider does not answer",
                    known.payment().reference());
            return positions.again(known.payment());
        }
    }

    private boolean refreshCard(Payment payment) {
        var session = Objects.requireNonNull(payment.sessionId());
        var card = stripe.cardEntry(session).card();
        if (card != null) {
            cards.seen(payment, new CardSeen(FactSource.RETURN, null, session, card, clock.instant()));
        }
        return card != null;
    }

    private boolean refreshCharge(Payment payment) {
        var intent = stripe.intent(Objects.requireNonNull(payment.intentId()));
        ledger.observe(payment, intent.facts(FactSource.RETURN, clock.instant()));
        return true;
    }
}
