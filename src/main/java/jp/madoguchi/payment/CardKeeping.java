package jp.madoguchi.payment;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which card stands at the provider for a payment; none longer than it is needed. */
@Component
class CardKeeping {

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
            detach(replaced, new Round());
        }
    }

    /** The provider forgets the cards of payments that are over; what fails is tried again the next time. */
    void forget() {
        var round = new Round();
        payments.cardsForgotten(payments.cardsToForget(clock.instant()).stream()
                .flatMap(card -> detach(card, round).stream())
                .toList());
    }

    private Optional<String> detach(String paymentMethodId, Round round) {
        return round.ask(paymentMethodId, () -> {
            stripe.detach(paymentMethodId);
            return Optional.of(paymentMethodId);
        });
    }
}
