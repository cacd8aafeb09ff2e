package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The agreed text is not the one in force. */
class TermsChangedException extends ProblemException {

    TermsChangedException() {
        super(HttpStatus.CONFLICT, "terms-changed", "利用規約が新しくなりました。お手数ですが、もう一度ご確認ください。");
    }
}
