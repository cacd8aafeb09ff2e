package jp.madoguchi.signature;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How near a typed text comes to the certificate's, whose characters may stand for others of the register. */
enum Likeness {
    SAME,
    /** The same but for forms of a character, or where the certificate itself has a substitute. */
    BUT_FOR_VARIANTS,
    DIFFERENT;

    /** Private use: in no text, and no normalisation touches it. */
    private static final int SUBSTITUTE = 0xE000;

    /** @param flags one digit per character of the certificate's text, 1 where the register has another one */
    static Likeness of(String typed, String certified, String flags) {
        if (ComparableText.of(typed).equals(ComparableText.of(certified))) {
            return SAME;
        }
        return pattern(masked(certified, flags)).matcher(comparable(typed)).matches() ? BUT_FOR_VARIANTS : DIFFERENT;
    }

    private static String comparable(String text) {
        return ComparableText.of(KanjiVariants.unified(text)).text();
    }

    private static String masked(String certified, String flags) {
        var characters = certified.codePoints().toArray();
        for (int i = 0; i < Math.min(characters.length, flags.length()); i++) {
            if (flags.charAt(i) == '1') {
                characters[i] = SUBSTITUTE;
            }
        }
        return new String(characters, 0, characters.length);
    }

    /** A substitute may stand for any character. */
    private static Pattern pattern(String masked) {
        return Pattern.compile(comparable(masked)
                .codePoints()
                .mapToObj(character -> character == SUBSTITUTE ? "." : Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining()));
    }
}
