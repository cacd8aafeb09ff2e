package jp.madoguchi.access;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The link was right, but it is used up or too old. */
public class LinkGoneException extends ProblemException {

    /** @param reference the case that it opened; whoever holds the link has had its mail, and may ask for a new one */
    public LinkGoneException(String reference) {
        super(
                HttpStatus.GONE,
                "link-gone",
                "このリンクは、すでに使われたか、有効期限が過ぎています。お手数ですが、もう一度メールを送信してください。",
                Map.of("reference", reference));
    }
}
