package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A procedure that needs a signature was to be submitted without one. */
class SignatureRequiredException extends ProblemException {

    SignatureRequiredException() {
        super(HttpStatus.CONFLICT, "signature-required", "電子署名が済んでいません。マイナンバーカードで電子署名をしてから申請してください。");
    }
}
