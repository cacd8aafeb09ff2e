package jp.madoguchi.signature;

import java.util.List;

/** Answers of responders that were kept: for audits, when nobody is asked any more. */
final class GivenOcspAnswers implements Revocation {

    private final List<OcspAnswer> answers;
    private final RevocationRules rules;
    private final Revocation lists;

    GivenOcspAnswers(List<OcspAnswer> answers, RevocationRules rules, Revocation lists) {
        this.answers = answers;
        this.rules = rules;
        this.lists = lists;
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return RevocationSources.decisive(
                answers.stream()
                        .map(answer -> answer.about(question, rules, lists))
                        .toList(),
                question);
    }
}
