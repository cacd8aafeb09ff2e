package jp.madoguchi.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card that was entered during one visit to the provider's page, and who told us.
 *
 * @param event null when it was asked
 */
record CardSeen(FactSource source, @Nullable StripeEvent event, String sessionId, RegisteredCard card, Instant at) {

    PaymentFact fact() {
        var kind = card.accepted() ? FactKind.CARD_REGISTERED : FactKind.CARD_REFUSED;
        return new PaymentFact(source, event == null ? null : event.id(), kind, sessionId, null, null, null, null, at);
    }
}
