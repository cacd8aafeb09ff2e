package jp.madoguchi.signature;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The configured revocation lists; each is read and indexed once per change, and stays until a later one comes. */
@Component
class CrlRevocation implements Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(CrlRevocation.class);

    private final List<RevocationListSource> sources;
    private final ListedRevocation lists;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    CrlRevocation(List<RevocationListSource> sources, SignatureProperties properties) {
        this.sources = sources;
        this.lists = new ListedRevocation(this::current, properties.listRules());
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

    private List<RevocationList> load(Published published) {
        return loaded.compute(
                        published.name(),
                        (name, old) -> old != null && old.stamp().equals(published.stamp())
                                ? old
                                : new Loaded(published.stamp(), read(published, old == null ? List.of() : old.lists())))
                .lists();
    }

    /** What cannot be read, or is older than what is known, takes nobody's place. */
    private static List<RevocationList> read(Published published, List<RevocationList> known) {
        try {
            return RevocationList.all(published.content().get()).stream()
                    .map(list -> later(list, known, published))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("Revocation list {} cannot be read, the last one stays: {}", published.name(), e.toString());
            return known;
        }
    }

    private static RevocationList later(RevocationList list, List<RevocationList> known, Published published) {
        var staying = known.stream().filter(old -> old.outlasts(list)).findFirst();
        staying.ifPresent(old -> LOG.warn(
                "Revocation list {} is older than the last one, which stays ({})",
                published.name(),
                old.evidence().summary()));
        return staying.orElse(list);
    }

    private record Loaded(Object stamp, List<RevocationList> lists) {}
}
