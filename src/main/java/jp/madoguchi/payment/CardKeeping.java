package jp.madoguchi.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which card stands at the provider for a payment; none longer than it is needed. */
@Component
class CardKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(CardKeeping.class);

    private final Ledger ledger;
    private final Payments payments;
    private final StripeGateway stripe;

    CardKeeping(Ledger ledger, Payments payments, StripeGateway stripe) {
        this.ledger = ledger;
        this.payments = payments;
        this.stripe = stripe;
    }

    /** A card was entered; it replaces an earlier one. */
    void seen(Payment payment, CardSeen card) {
        var replaced = ledger.observeCard(payment, card);
        if (!replaced.isEmpty()) {
            detach(replaced);
        }
    }

    /** The payment is over: the provider forgets the card. If it cannot now, the reconciliation sees to it. */
    void forget(Payment payment) {
        var method = payment.paymentMethodId();
        if (method != null && detach(method)) {
            payments.cardDetached(payment.id());
        }
    }

    private boolean detach(String paymentMethodId) {
        try {
            stripe.detach(paymentMethodId);
            return true;
        } catch (ProviderUnavailableException e) {
            LOG.info("A card could not be detached now: {}", e.getMessage());
            return false;
        }
    }
}
