package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One payment request (支払い依頼) as its row stands; a case gets a new one when a clerk extends the deadline.
 *
 * @param amount yen, from the fee snapshot
 * @param payBy the last day on which to pay, Japan date; what residents are told
 * @param cutOff 08:30 of the next open day; the payment page closes here
 * @param closedAt from here on no charge may begin, whatever the clock says
 * @param attempt how often the provider failed in the middle of a call, and keeps that failure under the call's key
 */
record Payment(
        long id,
        String reference,
        int requestNo,
        int amount,
        Instant requestedAt,
        LocalDate payBy,
        Instant cutOff,
        @Nullable String customerId,
        @Nullable String sessionId,
        @Nullable String paymentMethodId,
        @Nullable String cardBrand,
        @Nullable String cardLast4,
        @Nullable String intentId,
        @Nullable Instant closedAt,
        int attempt) {

    static final String REFERENCE_KEY = "reference";
    static final String PAYMENT_KEY = "payment";

    /** What our objects at the provider carry, so that they are found again even if their ids were never saved. */
    Map<String, String> metadata() {
        return Map.of(REFERENCE_KEY, reference, PAYMENT_KEY, Long.toString(id));
    }

    /** Whether the desk, or a mail that reached nobody, ended the time to pay before its limit. */
    boolean closedEarly() {
        return closedAt != null && closedAt.isBefore(cutOff);
    }

    boolean closed(Instant now) {
        return closedAt != null || !now.isBefore(cutOff);
    }
}
