package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refund that people decide: drafted by one, approved or refused by another.
 *
 * @param intentId the charge that goes back
 * @param amount yen
 * @param reason for the file
 * @param transferredOn the day, Japan date, on which it was given back past the provider; null for the card
 * @param approved null until it is decided
 * @param providerId what the provider answered: its refund, or what stands for one that it refused
 */
record Refund(
        long id,
        String reference,
        long paymentId,
        String intentId,
        int amount,
        String reason,
        @Nullable LocalDate transferredOn,
        String draftedBy,
        Instant draftedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String providerId) {

    boolean undecided() {
        return decidedAt == null;
    }

    /** The provider does not know of it, or not yet. */
    boolean beyondTheProvider() {
        return pending() || (Boolean.TRUE.equals(approved) && transferredOn != null);
    }

    /** Promised, but not answered by the provider yet. */
    boolean pending() {
        return undecided() || (Boolean.TRUE.equals(approved) && providerId == null);
    }
}
