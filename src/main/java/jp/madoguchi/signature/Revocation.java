package jp.madoguchi.signature;

/** The port to revocation data: lists and responders, as configured. A URL out of a certificate is never used. */
interface Revocation {

    /** Asks; what is out of reach or stale is UNKNOWN, never an exception. */
    RevocationAnswer of(RevocationQuestion question);
}
