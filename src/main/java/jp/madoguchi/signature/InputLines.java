package jp.madoguchi.signature;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of an input that nobody has to trust, each as a stream of its own: none is kept, however long it is, and
 * what was not read of one is passed over before the next.
 */
final class InputLines {

    private static final int NOTHING = -1;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    /** @param limit of one line, in bytes */
    InputLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Whether another line begins here. */
    boolean hasNext() throws IOException {
        return at < end || fill();
    }

    /** The next line without its end; its stream throws an exception behind so many bytes as a line may have. */
    Line next() {
        return new Line();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** One line; closing it passes over what is left. */
    final class Line extends InputStream {

        private int read;
        private boolean over;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == NOTHING ? NOTHING : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = available(length);
            if (count == 0) {
                return NOTHING;
            }
            if (read > limit - count) {
                throw new IOException("a line of more than %d bytes".formatted(limit));
            }
            System.arraycopy(buffer, at, into, offset, count);
            at += count;
            read += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            for (int count = available(buffer.length); count > 0; count = available(buffer.length)) {
                at += count;
            }
        }

        /** How many bytes of this line are at hand, at most so many; 0 at its end, which is passed over. */
        private int available(int most) throws IOException {
            if (over || !hasNext()) {
                return 0;
            }
            int stop = Math.min(end, at + most);
            for (int i = at; i < stop; i++) {
                if (buffer[i] == '\n') {
                    over = i == at;
                    stop = i;
                }
            }
            int count = stop - at;
            if (over) {
                at++;
            }
            return count;
        }
    }
}
