package jp.madoguchi.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps one client from filling a stranger's mailbox, and one mailbox from being filled by many clients. */
@Component
public class RateLimits {

    private final RateLimitProperties properties;
    private final Buckets clients;
    private final Buckets addresses;

    RateLimits(RateLimitProperties properties) {
        this.properties = properties;
        this.clients = new Buckets(properties.perClient());
        this.addresses = new Buckets(properties.perAddress());
    }

    /**
     * Counts a request from a client.
     *
     * @param client its IP address
     * @throws TooManyRequestsException if it asked too often (429)
     */
    public void countClient(String client) {
        clients.count(client);
    }

    /**
     * Counts a request that would send a mail to an address, whether it does or not, in capitals or small letters.
     *
     * @throws TooManyRequestsException if the address was named too often (429)
     */
    public void countAddress(EmailAddress email) {
        addresses.count(email.text().toLowerCase(Locale.ROOT));
    }

    /** Bounded, so that a flood of keys costs no memory. */
    private final class Buckets {

        private final int capacity;
        private final Map<String, Bucket> byKey = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > properties.remembered();
            }
        };

        Buckets(int capacity) {
            this.capacity = capacity;
        }

        void count(String key) {
            var probe = bucket(key).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }

        private synchronized Bucket bucket(String key) {
            return byKey.computeIfAbsent(key, unknown -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, properties.window()))
                    .build());
        }
    }
}
