package jp.madoguchi.access;

/** What a link was made for; a link opens nothing else. */
public enum LinkPurpose {
    /** The mail address is the resident's (M1). */
    EMAIL_VERIFICATION,
    /** The second mail check before paying (M4). */
    PAYMENT_ACCESS,
    /** Back to the case from a question, a correction or a notice (M2, M6, M12 …). */
    CASE_ACCESS,
    /** Back from the signing app to the form, perhaps in another browser. */
    SIGNING_RETURN
}
