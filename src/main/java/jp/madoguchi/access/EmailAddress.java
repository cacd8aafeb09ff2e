package jp.madoguchi.access;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address as it goes into a header: nothing in it can end a line or begin another recipient. Full-width letters
 * are taken for what was meant, and international domains in their ASCII form. Dots may stand side by side and before
 * the @, because Japanese carriers gave out such addresses.
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws EmailMalformedException if no mail could ever arrive there */
    public static EmailAddress parse(@Nullable String typed) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            throw new EmailMalformedException("メールアドレスを入力してください。");
        }
        int at = text.indexOf('@');
        if (at < 0) {
            throw new EmailMalformedException("メールアドレスには「@」が必要です。入力内容をご確認ください。");
        }
        var local = text.substring(0, at);
        var domain = ascii(text.substring(at + 1));
        if (local.length() > LONGEST_LOCAL
                || at + 1 + domain.length() > LONGEST
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new EmailMalformedException("メールアドレスの形が正しくありません。入力内容をご確認ください（例：taro@example.jp）。");
        }
        return new EmailAddress(local + "@" + domain);
    }

    /** Whether a person would call it the same address: phones like to begin with a capital letter. */
    public boolean sameAs(String other) {
        return text.equalsIgnoreCase(other);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
