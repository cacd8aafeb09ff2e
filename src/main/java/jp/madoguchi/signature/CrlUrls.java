package jp.madoguchi.signature;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.process.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Revocation lists from configured addresses, fetched beside the residents' requests and kept until there is a newer
 * one; how fresh a list must be is for the check.
 */
@Component
class CrlUrls implements RevocationListSource, BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(CrlUrls.class);
    private static final int MAX_BYTES = 256 << 20;

    private final List<URI> addresses;
    private final Duration every;
    private final List<Duration> retries;
    private final Fetch fetch;
    private final Clock clock;
    private final Map<URI, Turn> turns = new ConcurrentHashMap<>();
    private final Map<URI, Published> known = new ConcurrentHashMap<>();

    CrlUrls(SignatureProperties properties, Clock clock) {
        this.addresses = properties.crlUrls();
        this.every = properties.crlRefresh();
        this.retries = properties.recheckWaits();
        this.fetch = new Fetch(properties.crlTimeout());
        this.clock = clock;
    }

    @Override
    public List<Published> lists() {
        return List.copyOf(known.values());
    }

    /** One address at a time, since mails wait meanwhile. */
    @Override
    public int runDue() {
        var now = clock.instant();
        var due = addresses.stream()
                .filter(address -> !turn(address).due().isAfter(now))
                .min(Comparator.comparing(address -> turn(address).due()));
        due.ifPresent(address -> {
            // beforehand, since an error must not bring the same list back at the next beat
            turns.put(address, again(turn(address), now));
            if (refresh(address)) {
                turns.put(address, new Turn(now.plus(every), 0));
            }
        });
        return due.isPresent() ? 1 : 0;
    }

    private Turn turn(URI address) {
        return turns.getOrDefault(address, new Turn(Instant.MIN, 0));
    }

    private Turn again(Turn failed, Instant now) {
        var wait = retries.get(Math.min(failed.failures(), retries.size() - 1));
        return new Turn(now.plus(wait.compareTo(every) < 0 ? wait : every), failed.failures() + 1);
    }

    private boolean refresh(URI address) {
        try {
            var content = fetch.get(address, MAX_BYTES);
            var published = new Published(address.toString(), Bytes.own(Digests.sha256(content)), () -> content);
            var last = known.get(address);
            if (last == null || !last.stamp().equals(published.stamp())) {
                RevocationList.all(content);
                known.put(address, published);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("Revocation list {} cannot be fetched: {}", address, e.toString());
            return false;
        }
    }

    /** @param failures one after the other until now */
    private record Turn(Instant due, int failures) {}
}
