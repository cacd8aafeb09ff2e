package jp.madoguchi.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The configured revocation lists; each is read and indexed once per change. */
@Component
class CrlRevocation implements Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(CrlRevocation.class);

    private final List<RevocationListSource> sources;
    private final ListedRevocation lists;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    CrlRevocation(List<RevocationListSource> sources, SignatureProperties properties) {
        this.sources = sources;
        this.lists = new ListedRevocation(this::current, properties.revocationRules());
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return lists.of(question);
    }

    private List<RevocationList> current() {
        return sources.stream()
                .flatMap(source -> source.lists().stream())
                .flatMap(published -> load(published).stream())
                .toList();
    }

    private Optional<RevocationList> load(Published published) {
        return loaded.compute(
                        published.name(),
                        (name, old) -> old != null && old.stamp().equals(published.stamp())
                                ? old
                                : new Loaded(published.stamp(), read(published)))
                .list();
    }

    private Optional<RevocationList> read(Published published) {
        try {
            return Optional.of(new RevocationList(published.content().get()));
        } catch (RuntimeException e) {
            LOG.warn("Revocation list {} cannot be read: {}", published.name(), e.toString());
            return Optional.empty();
        }
    }

    private record Loaded(Object stamp, Optional<RevocationList> list) {}
}
