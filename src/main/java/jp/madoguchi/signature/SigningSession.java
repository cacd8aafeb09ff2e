package jp.madoguchi.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request for a signature: for one version of one application, a limited time, one accepted answer.
 *
 * @param document the exact bytes to be signed
 * @param usedAt when a signature was accepted
 */
record SigningSession(
        String reference,
        int draftVersion,
        String nonce,
        Bytes document,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    boolean openAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
