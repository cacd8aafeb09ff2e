package jp.madoguchi.payment;

import java.time.Clock;
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
    private final Clock clock;

    CardKeeping(Ledger ledger, Payments payments, StripeGateway stripe, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.stripe = stripe;
        this.clock = clock;
    }

    /** A card was entered; it replaces an earlier one. */
    void seen(Payment payment, CardSeen card) {
        var replaced = ledger.observeCard(payment, card);
        if (!replaced.isEmpty()) {
            detach(replaced);
        }
    }

    /** The provider forgets the cards of payments that are over; what fails is tried again the next time. */
    void forget() {
        var cards = payments.cardsToForget(clock.instant());
        payments.cardsForgotten(cards.stream().filter(this::detach).toList());
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
