package jp.madoguchi.signature;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The application is at a step that takes no signature: not filled in, already signed, or already submitted. */
class NotAwaitingSignatureException extends ProblemException {

    NotAwaitingSignatureException() {
        super(HttpStatus.CONFLICT, "signature-not-awaited", "この申請は、いま電子署名を受け付けていません。申請の画面で、現在の状態をご確認ください。");
    }
}
