package jp.madoguchi.signature;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.io.pem.PemReader;

/** Files of authorities come in PEM or DER; both mean the same. */
final class Pem {

    private static final String BEGIN = "-----BEGIN ";
    private static final int LOOK_AHEAD = 256;

    private Pem() {}

    /** The DER inside; DER itself is returned as it is. */
    static byte[] content(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOK_AHEAD), StandardCharsets.ISO_8859_1);
        if (!start.contains(BEGIN)) {
            return file;
        }
        try (var reader = new PemReader(new StringReader(new String(file, StandardCharsets.ISO_8859_1)))) {
            var object = reader.readPemObject();
            if (object == null) {
                throw new IllegalArgumentException("PEM without content");
            }
            return object.getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
