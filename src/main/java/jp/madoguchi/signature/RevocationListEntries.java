package jp.madoguchi.signature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a revocation list, walked once.
 *
 * @param understood false when an entry says something critical that we do not know, such as another issuer: then the
 *     list must not be used at all (RFC 5280, 5.3)
 */
record RevocationListEntries(RevokedSerials serials, boolean understood) {

    /** Eight times the million that a large list has; with more, the index alone would take more than 128 MB. */
    private static final int MAX_ENTRIES = 1 << 23;

    /** A usual one has 40 bytes. */
    private static final int MAX_ENTRY = 64 * 1024;

    private static final byte[] REASON_CODE = {0x06, 0x03, 0x55, 0x1d, 0x15};

    static RevocationListEntries read(byte[] der, @Nullable Tlv list) {
        if (list == null) {
            return new RevocationListEntries(new RevokedSerials(der, 0), true);
        }
        int count = 0;
        for (int at = list.start(); at < list.end(); count++) {
            at = Tlv.at(der, at, list.end(), Tlv.SEQUENCE).end();
        }
        Tlv.require(count <= MAX_ENTRIES);
        var serials = new RevokedSerials(der, count);
        boolean understood = true;
        for (int at = list.start(); at < list.end(); ) {
            var entry = Tlv.at(der, at, list.end(), Tlv.SEQUENCE);
            Tlv.require(entry.end() - at <= MAX_ENTRY);
            var serial = Tlv.at(der, entry.start(), entry.end(), Tlv.INTEGER);
            requireNumber(der, serial);
            serials.add(serial, at);
            var time = Tlv.at(der, serial.end(), entry.end());
            understood &= time.end() == entry.end() || understood(der, time.end(), entry.end());
            at = entry.end();
        }
        return new RevocationListEntries(serials, understood);
    }

    private static boolean understood(byte[] der, int at, int end) {
        var extensions = Tlv.at(der, at, end, Tlv.SEQUENCE);
        Tlv.require(extensions.end() == end);
        for (int next = extensions.start(); next < end; ) {
            var extension = Tlv.at(der, next, end, Tlv.SEQUENCE);
            var oid = Tlv.at(der, extension.start(), extension.end());
            boolean critical = Tlv.at(der, oid.end(), extension.end()).tag() == Tlv.BOOLEAN;
            if (critical && !Arrays.equals(der, oid.at(), oid.end(), REASON_CODE, 0, REASON_CODE.length)) {
                return false;
            }
            next = extension.end();
        }
        return true;
    }

    /** Serial numbers are looked up by their bytes, so each must have one form only, and no endless one. */
    private static void requireNumber(byte[] der, Tlv number) {
        int length = number.end() - number.start();
        Tlv.require(length > 0 && length <= RevokedSerials.MAX_BYTES);
        if (length > 1) {
            byte first = der[number.start()];
            boolean negative = der[number.start() + 1] < 0;
            Tlv.require(!(first == 0 && !negative) && !(first == -1 && negative));
        }
    }
}
