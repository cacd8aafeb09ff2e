package jp.madoguchi.signature;

import java.time.Instant;

/**
 * What the source of revocation data said about one certificate.
 *
 * @param detail the revocation reason (RFC 5280, 5.3.1), or why there is no answer
 * @param evidence what proves it later: the answer as received, or the digest of the list that was asked
 */
record RevocationAnswer(RevocationStatus status, String detail, Instant checkedAt, Bytes evidence) {

    static RevocationAnswer unknown(String why, Instant checkedAt) {
        return new RevocationAnswer(RevocationStatus.UNKNOWN, why, checkedAt, Bytes.of(new byte[0]));
    }
}
