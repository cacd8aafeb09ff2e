package jp.madoguchi.applications;

import java.util.Collection;
import java.util.List;

/** Something that holds for every case at any time; each module knows its own, {@code check} asks them all. */
public interface Invariant {

    /** What does not hold, of these cases. */
    List<Violation> violations(Collection<String> references);

    /**
     * @param subject the 受付番号, or what else is wrong
     * @param text what should be and is not; no personal data
     */
    record Violation(String subject, String text) {}
}
