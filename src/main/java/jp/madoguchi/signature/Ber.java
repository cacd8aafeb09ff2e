package jp.madoguchi.signature;

/**
 * Whether bytes are worth parsing: millions of tiny elements, or elements nested without end, would become an object
 * tree many times their size. Only counts; what the elements mean is for the parser.
 */
final class Ber {

    private static final int MAX_ELEMENTS = 200_000;
    private static final int MAX_DEPTH = 60;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_FORM = 0x80;
    private static final int INDEFINITE = -1;

    private final byte[] bytes;
    private int at;

    private Ber(byte[] bytes) {
        this.bytes = bytes;
    }

    /** False also for what is no encoding at all. */
    static boolean isReasonable(byte[] bytes) {
        try {
            return new Ber(bytes).walk();
        } catch (ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean walk() {
        var ends = new int[MAX_DEPTH];
        int depth = 0;
        for (int elements = 0; at < bytes.length; elements++) {
            if (elements > MAX_ELEMENTS) {
                return false;
            }
            if (depth > 0 && ends[depth - 1] == INDEFINITE && bytes[at] == 0 && bytes[at + 1] == 0) {
                at += 2;
                depth--;
            } else {
                boolean constructed = (bytes[at] & CONSTRUCTED) != 0;
                int end = head();
                if (end > bytes.length || (end == INDEFINITE && !constructed)) {
                    return false;
                }
                if (constructed) {
                    if (depth == MAX_DEPTH) {
                        return false;
                    }
                    ends[depth++] = end;
                } else {
                    at = end;
                }
            }
            while (depth > 0 && ends[depth - 1] == at) {
                depth--;
            }
        }
        return depth == 0;
    }

    /** Steps behind tag and length; where the content ends, or that only its content will tell. */
    private int head() {
        if ((bytes[at++] & LONG_TAG) == LONG_TAG) {
            while (bytes[at++] < 0) {
                // further bytes of the tag
            }
        }
        int length = bytes[at++] & 0xff;
        if (length == LONG_FORM) {
            return INDEFINITE;
        }
        if (length > LONG_FORM) {
            int count = length - LONG_FORM;
            long value = 0;
            for (int i = 0; i < count; i++) {
                value = Math.min((value << 8) | (bytes[at++] & 0xff), Integer.MAX_VALUE);
            }
            length = (int) Math.min(value, Integer.MAX_VALUE - (long) at);
        }
        return at + length;
    }
}
