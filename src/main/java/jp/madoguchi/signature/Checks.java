package jp.madoguchi.signature;

import java.util.List;
import java.util.Optional;

/** Puts checks in order; the first objection is the answer. */
final class Checks {

    private Checks() {}

    static <T> Optional<Finding> first(List<Check<T>> checks, T subject) {
        for (var check : checks) {
            var finding = check.examine(subject);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }
}
