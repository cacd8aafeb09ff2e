package jp.madoguchi.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which card stands at the provider for a payment; none longer than it is needed. */
@Component
class CardKeeping {

    private final Observations observations;
    private final UnneededCards cards;
    private final StripeGateway stripe;
    private final Clock clock;

    CardKeeping(Observations observations, UnneededCards cards, StripeGateway stripe, Clock clock) {
        this.observations = observations;
        this.cards = cards;
        this.stripe = stripe;
        this.clock = clock;
    }

    /** A card was entered; it replaces an earlier one, which the provider forgets now, or with the next reconciliation. */
    void seen(Payment payment, CardSeen card) {
        var replaced = observations.observeCard(payment, card);
        if (!replaced.isEmpty()) {
            forget(List.of(replaced));
        }
    }

    /** The provider forgets the cards that nobody needs any more; what fails is tried again the next time. */
    void forget() {
        forget(cards.all(clock.instant()));
    }

    private void forget(List<String> unneeded) {
        var round = new Round();
        cards.forgotten(
                unneeded.stream().flatMap(card -> detach(card, round).stream()).toList());
    }

    private Optional<String> detach(String paymentMethodId, Round round) {
        return round.ask(paymentMethodId, () -> {
            stripe.detach(paymentMethodId);
            return Optional.of(paymentMethodId);
        });
    }
}
