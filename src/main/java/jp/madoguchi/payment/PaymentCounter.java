package jp.madoguchi.payment;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.applications.Case;
import org.springframework.stereotype.Component;

/** The resident at the counter: the payment request as it stands now, and whether it may still be paid. */
@Component
class PaymentCounter {

    private final Case cases;
    private final Payments payments;
    private final Positions positions;
    private final Ledger ledger;
    private final ProviderNews news;
    private final Clock clock;

    PaymentCounter(Case cases, Payments payments, Positions positions, Ledger ledger, ProviderNews news, Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.positions = positions;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The request, if it may still be paid or is paid already, with what the provider knows of it by now.
     *
     * @throws PaymentNotRequestedException if there is nothing to pay (yet)
     * @throws PaymentClosedException after the cut-off, or when the request was taken back
     */
    Position current(String reference) {
        return news.since(openOrSettled(reference));
    }

    /** Records the click, if the request is still open; the closing and this never overlap. */
    Position click(String reference) {
        return cases.change(reference, application -> {
            var position = openOrSettled(application.reference());
            return position.settled() ? position : ledger.record(application, position, List.of(clicked()));
        });
    }

    private Position openOrSettled(String reference) {
        var position = positions.latest(reference).orElseThrow(PaymentNotRequestedException::new);
        if (position.over(clock.instant())) {
            throw new PaymentClosedException();
        }
        return position;
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

    /** Keeps what came to be before the visit failed, unless another tab was faster. */
    void keepMade(Payment payment, String customerId, String intentId) {
        payments.keepMade(payment.id(), customerId, intentId);
    }
}
