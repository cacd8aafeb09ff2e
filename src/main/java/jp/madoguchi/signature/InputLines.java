package jp.madoguchi.signature;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an input that nobody has to trust: of one that is too long nothing is kept, and the next one follows. */
final class InputLines {

    private final InputStream in;
    private final int limit;

    /** @param limit of one line, in bytes */
    InputLines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    /** Empty at the end. */
    Optional<Line> next() throws IOException {
        var kept = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            length++;
            if (length <= limit) {
                kept.write(read);
            }
        }
        return Optional.of(new Line(length > limit ? "" : kept.toString(StandardCharsets.UTF_8), length > limit));
    }

    /** @param text empty when it was too long */
    record Line(String text, boolean tooLong) {}
}
