package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No step of the case waits for a submission. */
class NotReadyException extends ProblemException {

    NotReadyException() {
        super(HttpStatus.CONFLICT, "not-ready", "ただいま申請を受け付けられる状態ではありません。画面を読み込み直してください。");
    }
}
