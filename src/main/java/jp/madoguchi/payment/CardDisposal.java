package jp.madoguchi.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.process.BackgroundWork;
import org.springframework.stereotype.Component;

/**
 * Has the provider forget the cards that nobody needs any more, after each comparison of the books, in rounds that
 * other work can wait for: thousands of payments may end on one day.
 */
@Component
class CardDisposal implements BackgroundWork {

    private final UnneededCards cards;
    private final StripeGateway stripe;
    private final PaymentProperties properties;
    private final Clock clock;
    private volatile boolean ordered;

    CardDisposal(UnneededCards cards, StripeGateway stripe, PaymentProperties properties, Clock clock) {
        this.cards = cards;
        this.stripe = stripe;
        this.properties = properties;
        this.clock = clock;
    }

    /** From the next beat on, until none is left; those of which the provider says nothing wait for the next order. */
    void order() {
        ordered = true;
    }

    @Override
    public int runDue() {
        int forgotten = ordered ? forget(cards.all(clock.instant())) : 0;
        ordered = forgotten > 0;
        return forgotten;
    }

    /** Returns how many the provider has forgotten within a round; the others stay unneeded. */
    int forget(List<String> unneeded) {
        var round = new Round(properties.roundTime());
        var gone =
                unneeded.stream().flatMap(card -> detach(card, round).stream()).toList();
        cards.forgotten(gone);
        return gone.size();
    }

    private Optional<String> detach(String paymentMethodId, Round round) {
        return round.ask(paymentMethodId, () -> {
            stripe.detach(paymentMethodId);
            return Optional.of(paymentMethodId);
        });
    }
}
