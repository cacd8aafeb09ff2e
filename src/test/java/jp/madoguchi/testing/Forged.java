package jp.madoguchi.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The cases whose books a test made untrue on purpose; all others must be in order when the tests are over. */
@Component
public final class Forged {

    private final Set<String> references = ConcurrentHashMap.newKeySet();

    public void add(String reference) {
        references.add(reference);
    }

    public boolean contains(String reference) {
        return references.contains(reference);
    }
}
