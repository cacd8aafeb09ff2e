package jp.madoguchi.signature;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A copy of a name or an address for comparison only: full and half width, spaces, the many dashes, and 一丁目２番３号
 * or 一丁目二番三号 beside 1-2-3 mean the same. The text itself stays as it was entered.
 */
record ComparableText(String text) {

    private static final Pattern NUMERAL = Pattern.compile("([〇一二三四五六七八九十百]{1,7})(?=丁目|番|号)");
    private static final Pattern SEPARATOR = Pattern.compile("丁目|番地の|番地|番(?=[0-9])|番$|号$|[‐-―−ー－]");
    private static final String DIGITS = "〇一二三四五六七八九";

    static ComparableText of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        var numbered = NUMERAL.matcher(plain).replaceAll(match -> String.valueOf(number(match.group(1))));
        return new ComparableText(SEPARATOR.matcher(numbered).replaceAll("-").replaceAll("-+$|-(?=-)", ""));
    }

    /** 十二 and 百二十 by their units, 一〇三 by its places. */
    private static int number(String kanji) {
        int total = 0;
        int digits = 0;
        for (int i = 0; i < kanji.length(); i++) {
            char character = kanji.charAt(i);
            int digit = DIGITS.indexOf(character);
            if (digit >= 0) {
                digits = digits * 10 + digit;
            } else {
                total += Math.max(digits, 1) * (character == '十' ? 10 : 100);
                digits = 0;
            }
        }
        return total + digits;
    }
}
