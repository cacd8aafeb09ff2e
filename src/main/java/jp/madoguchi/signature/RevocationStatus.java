package jp.madoguchi.signature;

/** Whether a certificate has lost its effect before its time (公的個人認証法 第21条第1項). */
enum RevocationStatus {
    GOOD,
    REVOKED,
    /** No fresh and complete information; never treated as good. */
    UNKNOWN
}
