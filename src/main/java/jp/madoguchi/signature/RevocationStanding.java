package jp.madoguchi.signature;

/** What an approval may make of what is known about revocation. */
public enum RevocationStanding {
    /** Not revoked, by an answer that is young enough. */
    GOOD,
    /** Not revoked when it was last asked for, too long ago; it is being asked for again. */
    OUTDATED,
    REVOKED,
    /** Nobody has answered yet; it is being asked for again. */
    UNKNOWN,
    /**
     * Nobody has answered before the certificate ended, and authorities forget what ended (RFC 5280, 3.3): only another
     * signature helps.
     */
    LOST
}
