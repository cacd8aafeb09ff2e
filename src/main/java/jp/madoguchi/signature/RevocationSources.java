package jp.madoguchi.signature;

import java.util.List;

/** Several sources as one: whoever says revoked is believed, and good only when nobody does. */
final class RevocationSources implements Revocation {

    private final List<Revocation> sources;

    RevocationSources(List<Revocation> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return decisive(sources.stream().map(source -> source.of(question)).toList(), question);
    }

    static RevocationAnswer decisive(List<RevocationAnswer> answers, RevocationQuestion question) {
        return RevocationAnswer.first(
                        answers, RevocationStatus.REVOKED, RevocationStatus.GOOD, RevocationStatus.UNKNOWN)
                .orElseGet(() -> RevocationAnswer.unknown("nobody to ask", question.at()));
    }
}
