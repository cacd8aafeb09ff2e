package jp.madoguchi.signature;

import java.io.UncheckedIOException;
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

    /** Before the first list; nothing published has this stamp. */
    private static final Loaded NONE = new Loaded(new Object(), List.of());

    private final List<RevocationListSource> sources;
    private final ListedRevocation lists;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    CrlRevocation(List<RevocationListSource> sources, SignatureProperties properties) {
        this.sources = sources;
        this.lists = new ListedRevocation(this::current, properties.listRules());
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return lists.of(question).from("lists", question);
    }

    private List<RevocationList> current() {
        return sources.stream()
                .flatMap(source -> source.lists().stream())
                .flatMap(published -> load(published).stream())
                .toList();
    }

    private List<RevocationList> load(Published published) {
        return loaded.compute(published.name(), (name, old) -> load(published, old == null ? NONE : old))
                .lists();
    }

    /** What cannot be fetched is tried again at the next check, and what cannot be read when it has changed. */
    private static Loaded load(Published published, Loaded known) {
        if (known.stamp().equals(published.stamp())) {
            return known;
        }
        try {
            return new Loaded(
                    published.stamp(), read(published, published.content().get(), known.lists()));
        } catch (UncheckedIOException e) {
            LOG.warn("Revocation list {} cannot be fetched, the last one stays: {}", published.name(), e.toString());
            return known;
        }
    }

    /** What cannot be read, or is older than what is known, takes nobody's place. */
    private static List<RevocationList> read(Published published, byte[] content, List<RevocationList> known) {
        try {
            return RevocationList.all(content).stream()
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
