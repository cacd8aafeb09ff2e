package jp.madoguchi.payment;

/** Why money goes back, as the resident is told (M11); the refund at the provider carries it as its mark. */
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
    CANCELLED
}
