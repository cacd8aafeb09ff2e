package jp.madoguchi.demo.cards;

import java.security.SecureRandom;

/** A card's PIN: 6 to 16 of A-Z and 0-9, at least one of each. */
final class Pin {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int HALF = 4;

    private Pin() {}

    static String next() {
        return random(LETTERS) + random(DIGITS);
    }

    private static String random(String alphabet) {
        return RANDOM.ints(HALF, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining());
    }
}
