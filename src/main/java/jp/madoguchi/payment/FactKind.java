package jp.madoguchi.payment;

/**
 * What can be observed about a payment. The order breaks ties between steps of the same second: what follows from a
 * step stands after it.
 */
enum FactKind {
    /** A card of a brand that we do not take was entered (domain.md R23). */
    CARD_REFUSED,
    CARD_REGISTERED,
    /** The resident clicked 「以上の内容で支払いを実行する」. */
    CLICKED,
    /** The issuer wants to see its customer (3-D Secure). */
    ACTION_REQUIRED,
    PROCESSING,
    FAILED,
    CANCELED,
    SUCCEEDED,
    REFUNDED,
    REFUND_FAILED,
    /** The provider gives nothing back of a charge that its payer contests. */
    REFUND_CONTESTED,
    /** The payer contests the charge at the issuer. */
    DISPUTED,
    DISPUTE_WON,
    /** The issuer took the money back. */
    DISPUTE_LOST,
    /** The provider's object does not carry our marks, or those of another application. */
    METADATA_DIFFERS,
    /** The refund bears no mark of ours: somebody made it in the provider's own console, past 起案 and 決裁. */
    REFUND_UNASKED,
    /** 収納 looked at the money that came, and takes it as what was asked for. */
    ACCEPTED;

    /** Steps of an attempt; the latest tells where it stands, as long as no money moved. */
    boolean attempt() {
        return compareTo(FAILED) <= 0 && this != CLICKED;
    }

    /** What the provider says about a click. */
    boolean answersClick() {
        return compareTo(ACTION_REQUIRED) >= 0 && this != ACCEPTED;
    }
}
