package jp.madoguchi.access;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No session for this application, whether it exists or not. */
public class SessionRequiredException extends ProblemException {

    public SessionRequiredException() {
        super(HttpStatus.UNAUTHORIZED, "session-required", "この申請を開くには、お送りしたメールのリンクを開いてください。");
    }
}
