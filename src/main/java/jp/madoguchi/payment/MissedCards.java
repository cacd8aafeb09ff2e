package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Cards that were entered at the provider, of which neither an event nor the resident's browser has told us. */
@Component
class MissedCards {

    private final StripeBooks provider;
    private final RequestLookup requests;
    private final CardKeeping cards;
    private final Clock clock;

    MissedCards(StripeBooks provider, RequestLookup requests, CardKeeping cards, Clock clock) {
        this.provider = provider;
        this.requests = requests;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Takes in what visits to the card page that ended since have brought. Returns how many cards were new.
     *
     * @throws ProviderUnavailableException if there is no answer to be trusted
     */
    int take(Instant since) {
        var entered = provider.cardsEntered(since);
        var waiting = requests.awaitingCard(entered.keySet());
        for (var payment : waiting) {
            var session = Objects.requireNonNull(payment.sessionId());
            var card = Objects.requireNonNull(entered.get(session));
            cards.seen(payment, new CardSeen(FactSource.RECONCILIATION, null, session, card, clock.instant()));
        }
        return waiting.size();
    }
}
