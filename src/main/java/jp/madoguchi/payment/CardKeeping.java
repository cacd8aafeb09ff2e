package jp.madoguchi.payment;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which card stands at the provider for a payment: the latest, and no other. */
@Component
class CardKeeping {

    private final Observations observations;
    private final CardDisposal disposal;

    CardKeeping(Observations observations, CardDisposal disposal) {
        this.observations = observations;
        this.disposal = disposal;
    }

    /** A card was entered; it replaces an earlier one, which the provider forgets now, or after the next comparison. */
    void seen(Payment payment, CardSeen card) {
        var replaced = observations.observeCard(payment, card);
        if (!replaced.isEmpty()) {
            disposal.forget(List.of(replaced));
        }
    }
}
