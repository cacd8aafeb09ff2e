package jp.madoguchi.signature;

import java.time.Instant;

/**
 * A signed document beside what it must be about.
 *
 * @param nonce of the signing session that asked for this signature
 * @param receivedAt when the signature arrived
 */
record DocumentClaim(Bytes document, String reference, String nonce, Instant receivedAt) {}
