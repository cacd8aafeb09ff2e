package jp.madoguchi.payment;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider what we do not know yet; the browser's word is never taken for it. */
@Component
class ProviderNews {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderNews.class);

    private final Positions positions;
    private final Observations observations;
    private final CardKeeping cards;
    private final StripeGateway stripe;
    private final Clock clock;

    ProviderNews(Positions positions, Observations observations, CardKeeping cards, StripeGateway stripe, Clock clock) {
        this.positions = positions;
        this.observations = observations;
        this.cards = cards;
        this.stripe = stripe;
        this.clock = clock;
    }

    /** What is known after asking; as last known when the provider does not answer. */
    Position since(Position known) {
        try {
            boolean card = known.awaitsCard() && askForCard(known.payment());
            boolean charge = known.awaitsAnswer() && askForCharge(known.payment());
            return card || charge ? positions.again(known.payment()) : known;
        } catch (ProviderUnavailableException e) {
            LOG.info(
                    "{}: shown as last known, the provider does not answer",
                    known.payment().reference());
            return positions.again(known.payment());
        }
    }

    private boolean askForCard(Payment payment) {
        var session = Objects.requireNonNull(payment.sessionId());
        var card = stripe.cardEntry(session).card();
        if (card != null) {
            cards.seen(payment, new CardSeen(FactSource.RETURN, null, session, card, clock.instant()));
        }
        return card != null;
    }

    private boolean askForCharge(Payment payment) {
        var intent = stripe.intent(Objects.requireNonNull(payment.intentId()));
        observations.observe(payment, intent.facts(FactSource.RETURN, clock.instant()));
        return true;
    }
}
