package jp.madoguchi.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When revocation data counts.
 *
 * @param algorithms with which it may be signed
 * @param maxAge from its thisUpdate; older counts as none, whatever its nextUpdate says
 * @param clockSkew how far its issuer's clock may be ahead of ours
 */
record RevocationRules(AlgorithmPolicy algorithms, Duration maxAge, Duration clockSkew) {

    private static final Duration ANY_AGE = Duration.ofDays(36_500);

    /** Without an age of ours what RFC 5280 asks: not from the future, and before its nextUpdate. */
    static RevocationRules of(AlgorithmPolicy algorithms, Optional<Duration> maxAge, Duration clockSkew) {
        return new RevocationRules(algorithms, maxAge.orElse(ANY_AGE), clockSkew);
    }

    /** Whether it is not from the future. */
    boolean begun(Instant thisUpdate, Instant at) {
        return !thisUpdate.isAfter(at.plus(clockSkew));
    }

    boolean fresh(Instant thisUpdate, @Nullable Instant nextUpdate, Instant at) {
        return begun(thisUpdate, at)
                && thisUpdate.plus(maxAge).isAfter(at)
                && nextUpdate != null
                && nextUpdate.isAfter(at);
    }
}
