package jp.madoguchi.access;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The link was right, but it is used up or too old. */
public class LinkGoneException extends ProblemException {

    public LinkGoneException() {
        super(HttpStatus.GONE, "link-gone", "このリンクは、すでに使われたか、有効期限が過ぎています。お手数ですが、もう一度メールを送信してください。");
    }
}
