package jp.madoguchi.signature;

import java.util.Optional;

/**
 * What came of asking for a time stamp.
 *
 * @param token RFC 3161, DER; only one that can be believed
 * @param missing why there is none although one was asked for; neither when nobody was asked
 */
record Stamping(Optional<Bytes> token, Optional<MissingStamp> missing) {

    static final Stamping UNASKED = new Stamping(Optional.empty(), Optional.empty());

    static Stamping of(byte[] token) {
        return new Stamping(Optional.of(Bytes.of(token)), Optional.empty());
    }

    static Stamping without(MissingStamp missing) {
        return new Stamping(Optional.empty(), Optional.of(missing));
    }
}
