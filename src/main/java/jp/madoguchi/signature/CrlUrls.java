package jp.madoguchi.signature;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Fetch fetch;
    private final Clock clock;
    private final Map<URI, Instant> asked = new ConcurrentHashMap<>();
    private final Map<URI, Published> known = new ConcurrentHashMap<>();

    CrlUrls(SignatureProperties properties, Clock clock) {
        this.addresses = properties.crlUrls();
        this.every = properties.crlRefresh();
        this.fetch = new Fetch(properties.crlTimeout());
        this.clock = clock;
    }

    @Override
    public List<Published> lists() {
        return List.copyOf(known.values());
    }

    @Override
    public int runDue() {
        var now = clock.instant();
        var due = addresses.stream()
                .filter(address -> !asked.getOrDefault(address, Instant.MIN).isAfter(now.minus(every)))
                .toList();
        due.forEach(address -> {
            asked.put(address, now);
            refresh(address);
        });
        return due.size();
    }

    private void refresh(URI address) {
        try {
            var content = fetch.get(address, MAX_BYTES);
            var stamp = Bytes.own(Digests.sha256(content));
            known.put(address, new Published(address.toString(), stamp, () -> content));
        } catch (IOException e) {
            LOG.warn("Revocation list {} cannot be fetched: {}", address, e.toString());
        }
    }
}
