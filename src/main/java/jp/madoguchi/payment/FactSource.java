package jp.madoguchi.payment;

/** Who brought an observation. All of them feed the same handler. */
enum FactSource {
    WEBHOOK,
    /** The resident's own request, answered by the provider. */
    CLICK,
    /** The resident is back in the browser, and the provider was asked. */
    RETURN,
    /** The morning check, 08:30. */
    CHECK,
    CLOSING,
    REFUND,
    RECONCILIATION,
    CLERK
}
