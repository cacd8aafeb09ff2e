package jp.madoguchi.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the source of revocation data said about a certificate, or about all of a path.
 *
 * @param detail the revocation reason (RFC 5280, 5.3.1), or why there is no answer
 * @param evidence empty when nobody answered
 */
record RevocationAnswer(RevocationStatus status, String detail, Instant checkedAt, List<Evidence> evidence) {

    static RevocationAnswer unknown(String why, Instant checkedAt) {
        return new RevocationAnswer(RevocationStatus.UNKNOWN, why, checkedAt, List.of());
    }

    /** The same, resting on more. */
    RevocationAnswer and(List<Evidence> more) {
        return new RevocationAnswer(
                status,
                detail,
                checkedAt,
                Stream.concat(evidence.stream(), more.stream()).toList());
    }
}
