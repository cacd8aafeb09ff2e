package jp.madoguchi.signature;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Where in a revocation list a serial number stands: a hash table of places in the list's own bytes, eight bytes per
 * entry, since the largest lists have millions.
 */
final class RevokedSerials {

    /** RFC 5280, 4.1.2.2: no serial number has more than 20 octets, and one more keeps it from being negative. */
    static final int MAX_BYTES = 21;

    /**
     * A number at random for each value that a byte of each place can have (tabulation hashing): whoever writes a list
     * cannot know them, and whatever its numbers, as few of them meet in one place as of numbers by chance.
     */
    private static final int[] RANDOM =
            new SecureRandom().ints(MAX_BYTES << Byte.SIZE).toArray();

    private final byte[] der;
    private final int[] places;

    /** @param expected how many entries will be added at most */
    RevokedSerials(byte[] der, int expected) {
        this.der = der;
        this.places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    }

    /** @param serial the INTEGER of an entry, of {@link #MAX_BYTES} at most */
    void add(Tlv serial, int place) {
        int slot = free(der, serial.start(), serial.end());
        if (places[slot] == 0) {
            places[slot] = place;
        }
    }

    /** The place of the entry. */
    OptionalInt find(BigInteger number) {
        var wanted = number.toByteArray();
        if (wanted.length > MAX_BYTES) {
            return OptionalInt.empty();
        }
        int place = places[free(wanted, 0, wanted.length)];
        return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Bytes of memory beside the list itself. */
    long size() {
        return (long) places.length * Integer.BYTES;
    }

    /** The slot of this number, or the free one where it would go. */
    private int free(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash ^= RANDOM[((i - from) << Byte.SIZE) | (bytes[i] & 0xff)];
        }
        int slot = hash & (places.length - 1);
        while (places[slot] != 0 && !isAt(places[slot], bytes, from, to)) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private boolean isAt(int place, byte[] bytes, int from, int to) {
        var entry = Tlv.at(der, place, der.length, Tlv.SEQUENCE);
        var serial = Tlv.at(der, entry.start(), entry.end(), Tlv.INTEGER);
        return Arrays.equals(der, serial.start(), serial.end(), bytes, from, to);
    }
}
