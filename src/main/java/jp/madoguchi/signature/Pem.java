package jp.madoguchi.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Files of authorities come in PEM or DER; both mean the same. Works on bytes, since lists can be large. */
final class Pem {

    private static final byte[] BEGIN = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "-----END ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DASHES = "-----".getBytes(StandardCharsets.US_ASCII);
    private static final byte INDEFINITE = (byte) 0x80;

    private Pem() {}

    /**
     * The first DER inside; DER itself is returned as it is.
     *
     * @throws IllegalArgumentException if it is broken PEM
     */
    static byte[] content(byte[] file) {
        return all(file).get(0);
    }

    /** All that a file holds: one in DER, or any number one after the other in PEM. */
    static List<byte[]> all(byte[] file) {
        int begin = isBinary(file) ? -1 : find(file, BEGIN, 0);
        if (begin < 0) {
            return List.of(file);
        }
        var contents = new ArrayList<byte[]>();
        while (begin >= 0) {
            int label = find(file, DASHES, begin + BEGIN.length);
            int end = label < 0 ? -1 : find(file, END, label);
            if (end < 0) {
                throw new IllegalArgumentException("PEM without an end");
            }
            contents.add(decoded(ByteBuffer.wrap(file, label + DASHES.length, end - label - DASHES.length)));
            begin = find(file, BEGIN, end);
        }
        return contents;
    }

    /** Without another copy of what may be a list of many megabytes. */
    @SuppressWarnings("ByteBufferBackingArray") // the decoder says that it gives a new one
    private static byte[] decoded(ByteBuffer base64) {
        var content = Base64.getMimeDecoder().decode(base64);
        return content.remaining() == content.array().length
                ? content.array()
                : Arrays.copyOf(content.array(), content.remaining());
    }

    /** DER, or BER of indefinite length, whose content may well be somebody's PEM. */
    private static boolean isBinary(byte[] file) {
        if (file.length > 1 && file[0] == Tlv.SEQUENCE && file[1] == INDEFINITE) {
            return true;
        }
        try {
            return Tlv.at(file, 0, file.length, Tlv.SEQUENCE).end() == file.length;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
