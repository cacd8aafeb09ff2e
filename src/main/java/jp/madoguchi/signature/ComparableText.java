package jp.madoguchi.signature;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A copy of a name or an address for comparison only: full and half width, spaces, the many dashes, and 一丁目２番３号
 * beside 1-2-3 mean the same. The text itself stays as it was entered.
 */
record ComparableText(String text) {

    private static final Pattern CHOME = Pattern.compile("([一二三四五六七八九十]+)(?=丁目)");
    private static final Pattern SEPARATOR = Pattern.compile("丁目|番地の|番地|番(?=[0-9])|番$|号$|[‐-―−ー－]");
    private static final String DIGITS = "一二三四五六七八九";

    static ComparableText of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        var numbered = CHOME.matcher(plain).replaceAll(match -> String.valueOf(number(match.group(1))));
        return new ComparableText(SEPARATOR.matcher(numbered).replaceAll("-").replaceAll("-+$|-(?=-)", ""));
    }

    /** 一 to 九十九. */
    private static int number(String kanji) {
        int ten = kanji.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(kanji.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0)) + 1;
        int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
