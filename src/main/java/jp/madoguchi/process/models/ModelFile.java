package jp.madoguchi.process.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One file of a process owner.
 *
 * @param name the same in a jar, an IDE and a directory, such as {@code application.bpmn}, {@code dmn/fee.dmn} or
 *     {@code forms/review.html}; forms are found by it ({@code embedded:deployment:forms/review.html})
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed, and compared with Arrays.equals
record ModelFile(String name, byte[] bytes) {

    boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    boolean isPage() {
        return name.endsWith(".html");
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean hasBytes(byte[] others) {
        return Arrays.equals(bytes, others);
    }

    /** The beginning of the SHA-256, enough to tell two versions apart in a log. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
