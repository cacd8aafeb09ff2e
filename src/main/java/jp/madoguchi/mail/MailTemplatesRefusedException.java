package jp.madoguchi.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wording with which a mail would not say what it must; neither a start nor an edit brings it to residents. */
class MailTemplatesRefusedException extends RuntimeException {

    private static final String HEAD = "メールの文面が使えません。";

    MailTemplatesRefusedException(List<String> findings) {
        this(String.join("\n  ", findings), null);
    }

    MailTemplatesRefusedException(String finding, @Nullable Throwable cause) {
        super(HEAD + "\n  " + finding, cause);
    }
}
