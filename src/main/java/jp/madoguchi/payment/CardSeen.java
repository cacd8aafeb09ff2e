package jp.madoguchi.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card that was entered during one visit to the provider's page, and who told us. */
record CardSeen(FactSource source, @Nullable String eventId, String sessionId, RegisteredCard card, Instant at) {

    PaymentFact fact() {
        var kind = card.accepted() ? FactKind.CARD_REGISTERED : FactKind.CARD_REFUSED;
        return new PaymentFact(source, eventId, kind, sessionId, null, null, at);
    }
}
