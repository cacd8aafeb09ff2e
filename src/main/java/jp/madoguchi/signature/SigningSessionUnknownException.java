package jp.madoguchi.signature;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No request for a signature has this token; perhaps the link was cut off. */
class SigningSessionUnknownException extends ProblemException {

    SigningSessionUnknownException() {
        super(HttpStatus.NOT_FOUND, "signing-session-unknown", "署名の依頼が見つかりません。申請の画面に表示された二次元コードまたはリンクを、もう一度お確かめください。");
    }
}
