package jp.madoguchi.signature;

import java.util.Arrays;

/**
 * One element of a DER encoding, by its place in the bytes around it: a list of a million entries is walked without
 * making an object tree of it.
 *
 * @param at where its tag stands
 * @param start where its content starts
 * @param end behind its content
 */
record Tlv(int tag, int at, int start, int end) {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int SEQUENCE = 0x30;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int BOOLEAN = 0x01;

    private static final int LONG_FORM = 0x80;
    private static final int MAX_LENGTH_BYTES = 4;

    /** @throws IllegalArgumentException if there is no element in DER at this place, or it ends behind the limit */
    static Tlv at(byte[] der, int at, int limit) {
        require(at + 2 <= limit);
        int length = der[at + 1] & 0xff;
        int start = at + 2;
        if (length >= LONG_FORM) {
            int count = length - LONG_FORM;
            require(count > 0 && count <= MAX_LENGTH_BYTES && start + count <= limit);
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (der[start + i] & 0xff);
            }
            require(length >= LONG_FORM && der[start] != 0);
            start += count;
        }
        require((der[at] & 0x1f) != 0x1f && length <= limit - start);
        return new Tlv(der[at] & 0xff, at, start, start + length);
    }

    /** @throws IllegalArgumentException if there is none, or it is of another type */
    static Tlv at(byte[] der, int at, int limit, int tag) {
        var element = at(der, at, limit);
        require(element.tag == tag);
        return element;
    }

    /** The element with its tag and length. */
    byte[] bytes(byte[] der) {
        return Arrays.copyOfRange(der, at, end);
    }

    static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not DER of the expected structure");
        }
    }
}
