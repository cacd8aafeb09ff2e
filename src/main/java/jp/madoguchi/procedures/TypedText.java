package jp.madoguchi.procedures;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How typed text is kept: NFC, spaces around it removed, everything else as entered. Variation selectors stay (they
 * tell 葛󠄀 from 葛), and so do CJK compatibility ideographs, which NFC would replace by other people's characters.
 */
public final class TypedText {

    private static final Pattern COMPATIBILITY_IDEOGRAPHS = Pattern.compile("[\\uF900-\\uFAFF\\x{2F800}-\\x{2FA1F}]+");
    private static final Pattern OUTER_SPACE = Pattern.compile("\\A[\\s\\u3000\\u00A0]+|[\\s\\u3000\\u00A0]+\\z");
    private static final Pattern UNUSABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");
    private static final Pattern MY_NUMBER = Pattern.compile("(?<![0-9])[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFF0D\\u30FC\\uFF70\\uFE63]");

    private TypedText() {}

    /** Line ends as {@code \n}, NFC, nothing blank around it. */
    public static String tidy(String text) {
        return OUTER_SPACE
                .matcher(nfc(text.replace("\r\n", "\n").replace('\r', '\n')))
                .replaceAll("");
    }

    private static String nfc(String text) {
        var result = new StringBuilder();
        var matcher = COMPATIBILITY_IDEOGRAPHS.matcher(text);
        int done = 0;
        while (matcher.find()) {
            result.append(Normalizer.normalize(text.substring(done, matcher.start()), Normalizer.Form.NFC));
            result.append(matcher.group());
            done = matcher.end();
        }
        return result.append(Normalizer.normalize(text.substring(done), Normalizer.Form.NFC))
                .toString();
    }

    /** Control characters, halves of surrogate pairs, text direction overrides: nothing that belongs into a form. */
    public static boolean unusable(String text) {
        return UNUSABLE.matcher(text).find();
    }

    /** Twelve digits in a row: a My Number (個人番号), which this office must not collect here (番号法20条). */
    static boolean looksLikeMyNumber(String text) {
        return MY_NUMBER.matcher(halfWidth(text).replace('\u3000', ' ')).find();
    }

    /** In code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Digits, letters and signs in their half-width form, every dash a hyphen; for numbers and phones only. */
    static String halfWidth(String text) {
        return HYPHENS.matcher(Normalizer.normalize(HYPHENS.matcher(text).replaceAll("-"), Normalizer.Form.NFKC))
                .replaceAll("-");
    }

    static String zip(String text) {
        var digits = halfWidth(text).replaceAll("[- 〒]", "");
        return digits.matches("[0-9]{7}") ? digits.substring(0, 3) + "-" + digits.substring(3) : halfWidth(text);
    }

    /** Hiragana and half-width kana become full-width katakana; everything else stays. */
    static String katakana(String text) {
        var wide = Pattern.compile("[\\uFF61-\\uFF9F]+")
                .matcher(text)
                .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
        return wide.chars()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, (result, c) -> result.append((char) c), StringBuilder::append)
                .toString();
    }
}
