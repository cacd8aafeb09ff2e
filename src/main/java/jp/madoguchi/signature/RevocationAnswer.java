package jp.madoguchi.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Of several answers that whose status comes first in this order, resting on what all of them rest on. */
    static Optional<RevocationAnswer> first(List<RevocationAnswer> answers, RevocationStatus... order) {
        var evidence = answers.stream()
                .flatMap(answer -> answer.evidence().stream())
                .distinct()
                .toList();
        return Stream.of(order)
                .flatMap(status -> answers.stream().filter(answer -> answer.status() == status))
                .findFirst()
                .map(decisive ->
                        new RevocationAnswer(decisive.status(), decisive.detail(), decisive.checkedAt(), evidence));
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
