package jp.madoguchi.access;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No link of ours: cut short, mistyped, or made for something else. */
public class LinkUnknownException extends ProblemException {

    public LinkUnknownException() {
        super(
                HttpStatus.NOT_FOUND,
                "link-unknown",
                "このリンクは正しくありません。メールに書かれたリンクの全体を開いているかご確認のうえ、うまくいかないときは、もう一度メールを送信してください。");
    }
}
