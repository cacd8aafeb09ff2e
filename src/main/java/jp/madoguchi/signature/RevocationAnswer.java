package jp.madoguchi.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the source of revocation data said about a certificate, or about all of a path.
 *
 * @param detail the revocation reason (RFC 5280, 5.3.1), or why there is no answer
 * @param evidence what was received, whatever it was worth; empty when nobody answered
 * @param sources what each of them said, those that decided nothing and those out of reach included
 */
record RevocationAnswer(
        RevocationStatus status,
        String detail,
        Instant checkedAt,
        List<Evidence> evidence,
        List<SourceAnswer> sources) {

    /** Of a source that does not know its own name. */
    RevocationAnswer(RevocationStatus status, String detail, Instant checkedAt, List<Evidence> evidence) {
        this(status, detail, checkedAt, evidence, List.of());
    }

    static RevocationAnswer unknown(String why, Instant checkedAt) {
        return new RevocationAnswer(RevocationStatus.UNKNOWN, why, checkedAt, List.of());
    }

    /** Of several answers that whose status comes first in this order, resting on what all of them rest on. */
    static Optional<RevocationAnswer> first(List<RevocationAnswer> answers, RevocationStatus... order) {
        if (answers.size() == 1) {
            return Optional.of(answers.get(0)); // so it is for nearly every certificate
        }
        return Stream.of(order)
                .flatMap(status -> answers.stream().filter(answer -> answer.status() == status))
                .findFirst()
                .map(decisive -> new RevocationAnswer(
                        decisive.status(),
                        decisive.detail(),
                        decisive.checkedAt(),
                        all(answers, RevocationAnswer::evidence),
                        all(answers, RevocationAnswer::sources)));
    }

    /** The same, resting on more. */
    RevocationAnswer and(List<Evidence> more) {
        var all = Stream.concat(evidence.stream(), more.stream()).distinct().toList();
        return new RevocationAnswer(status, detail, checkedAt, all, sources);
    }

    /** The same, as the word of this source. */
    RevocationAnswer from(String source, RevocationQuestion question) {
        var serial = question.certificate().getSerialNumber().toString(16);
        return new RevocationAnswer(
                status, detail, checkedAt, evidence, List.of(new SourceAnswer(source, serial, status, detail)));
    }

    private static <T> List<T> all(List<RevocationAnswer> answers, Function<RevocationAnswer, List<T>> part) {
        return answers.stream().map(part).flatMap(List::stream).distinct().toList();
    }
}
