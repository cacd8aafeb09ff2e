package jp.madoguchi.signature;

import java.util.List;
import java.util.function.Supplier;

/**
 * Revocation by lists. A list that has the certificate revokes it whatever its age (a suspension is never lifted in
 * JPKI); only a fresh, complete list of the same issuer, issued before the certificate expired, can say that it is good.
 */
final class ListedRevocation implements Revocation {

    private final Supplier<List<RevocationList>> lists;
    private final RevocationRules rules;

    ListedRevocation(Supplier<List<RevocationList>> lists, RevocationRules rules) {
        this.lists = lists;
        this.rules = rules;
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        var relevant =
                lists.get().stream().filter(list -> speaksFor(list, question)).toList();
        for (var list : relevant) {
            var reason = list.reason(question.certificate());
            if (reason.isPresent()) {
                return answer(RevocationStatus.REVOKED, reason.get(), list, question);
            }
        }
        return relevant.stream()
                .filter(list -> fresh(list, question) && list.remembers(question))
                .findFirst()
                .map(list -> answer(RevocationStatus.GOOD, "", list, question))
                .orElseGet(() -> unknown(relevant, question));
    }

    private boolean fresh(RevocationList list, RevocationQuestion question) {
        return list.complete() && list.freshAt(question.at(), rules);
    }

    private RevocationAnswer unknown(List<RevocationList> relevant, RevocationQuestion question) {
        return RevocationAnswer.unknown(whyNotGood(relevant, question), question.at())
                .and(relevant.stream().map(RevocationList::evidence).toList());
    }

    private String whyNotGood(List<RevocationList> relevant, RevocationQuestion question) {
        if (relevant.isEmpty()) {
            return "no revocation list of this issuer";
        }
        return relevant.stream().anyMatch(list -> fresh(list, question))
                ? "the certificate expired before the revocation list was issued"
                : "the revocation list is not fresh";
    }

    /** Before its signature is checked a list may hold anything; one that cannot be read is as good as none. */
    private boolean speaksFor(RevocationList list, RevocationQuestion question) {
        try {
            return list.speaksFor(question, rules.algorithms());
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static RevocationAnswer answer(
            RevocationStatus status, String detail, RevocationList list, RevocationQuestion question) {
        return new RevocationAnswer(status, detail, question.at(), List.of(list.evidence()));
    }
}
