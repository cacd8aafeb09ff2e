package jp.madoguchi.payment;

import java.util.Map;

/** Why money goes back, as the resident is told (M11). Of what goes back by itself the provider's refund is marked so. */
enum RefundReason {
    /** Two persons decided so. */
    DECIDED,
    /** Two persons say that it went back past the provider. */
    TRANSFERRED,
    /** Besides another charge of the same case. */
    TWICE,
    /** After the request was over. */
    LATE,
    WITHDRAWN,
    REFUSED,
    CANCELLED;

    /** The process variables that say so. */
    Map<String, Object> told(long yen) {
        return Map.of(
                PaymentVariables.REFUNDED.name(), yen > 0,
                PaymentVariables.REFUND_REASON.name(), name(),
                PaymentVariables.REFUND_AMOUNT.name(), Math.toIntExact(yen));
    }
}
