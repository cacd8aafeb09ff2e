package jp.madoguchi.signature;

import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes as a value: a document, a message or an answer, equal when their content is. */
final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** For an array that nobody else will change: large ones are not copied. */
    static Bytes own(byte[] bytes) {
        return new Bytes(bytes);
    }

    int length() {
        return bytes.length;
    }

    byte[] digest(MessageDigest algorithm) {
        return algorithm.digest(bytes);
    }

    byte[] array() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
