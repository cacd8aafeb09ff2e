package jp.madoguchi.signature;

import java.util.HexFormat;

/**
 * What proves a revocation answer later: the list or the responder's answer exactly as it was received.
 *
 * @param summary which one it is, for the clerk and for disputes
 */
record Evidence(Kind kind, Bytes content, Bytes sha256, String summary) {

    static Evidence of(Kind kind, Bytes content, Bytes sha256, String times) {
        return new Evidence(
                kind,
                content,
                sha256,
                "%s %s sha256=%s".formatted(kind, times, HexFormat.of().formatHex(sha256.array())));
    }

    /** A list is kept once however many signatures it speaks for, an answer with the signature it is about. */
    enum Kind {
        CRL,
        OCSP
    }
}
