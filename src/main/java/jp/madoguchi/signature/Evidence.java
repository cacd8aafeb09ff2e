package jp.madoguchi.signature;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What proves a revocation answer later: the list or the responder's answer exactly as it was received.
 *
 * @param summary which one it is, for the clerk and for disputes
 */
record Evidence(Kind kind, Bytes content, Bytes sha256, String summary) {

    static Evidence of(Kind kind, Bytes content, String times) {
        var sha256 = Bytes.own(content.digest(Digests.of("SHA-256")));
        return new Evidence(
                kind,
                content,
                sha256,
                "%s %s sha256=%s".formatted(kind, times, HexFormat.of().formatHex(sha256.array())));
    }

    /** By its digest, not by going through a list of many megabytes again. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that && kind == that.kind && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** A list is kept once however many signatures it speaks for, an answer with the signature it is about. */
    enum Kind {
        CRL,
        OCSP
    }
}
