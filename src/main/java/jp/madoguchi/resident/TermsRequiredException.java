package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Nothing is taken before the terms were agreed to. */
class TermsRequiredException extends ProblemException {

    TermsRequiredException() {
        super(HttpStatus.CONFLICT, "terms-required", "先に利用規約をご確認のうえ、「利用規約に同意する」にチェックしてください。");
    }
}
