package jp.madoguchi.applications;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * 受付番号: nine random characters and a check character that finds any single mistyped and any two swapped
 * characters (weighted sum modulo 31, a prime). No I, O, Q, 0, 1, which the phone confuses. Written in two groups of five.
 */
public final class Reference {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int RANDOM_LENGTH = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var body = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return written(body.toString() + check(body));
    }

    /** What was read out or typed, in its written form; empty when it cannot be a 受付番号. */
    public static Optional<String> parse(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (text.length() != RANDOM_LENGTH + 1 || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        var body = text.substring(0, RANDOM_LENGTH);
        return check(body) == text.charAt(RANDOM_LENGTH) ? Optional.of(written(text)) : Optional.empty();
    }

    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static String written(String text) {
        return text.substring(0, 5) + "-" + text.substring(5);
    }
}
