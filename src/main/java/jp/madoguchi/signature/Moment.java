package jp.madoguchi.signature;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.x509.Time;

/** Times of certificates, read without a calendar: every check asks for some. */
final class Moment {

    private static final String UTC = "GMT+00:00";
    private static final int DIGITS = 14;

    private Moment() {}

    /** @throws RuntimeException if it is no time at all */
    static Instant of(Time time) {
        var text = time.getTime();
        if (text.length() != DIGITS + UTC.length() || !text.endsWith(UTC)) {
            return time.getDate().toInstant(); // fractions of seconds, other zones
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 4, 6),
                        number(text, 6, 8),
                        number(text, 8, 10),
                        number(text, 10, 12),
                        number(text, 12, DIGITS))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
