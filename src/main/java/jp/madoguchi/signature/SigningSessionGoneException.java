package jp.madoguchi.signature;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The request for a signature was answered, refused too often, ran out, or asks for something that was edited since. */
class SigningSessionGoneException extends ProblemException {

    SigningSessionGoneException() {
        super(
                HttpStatus.GONE,
                "signing-session-gone",
                "この署名の依頼は、すでに署名が済んだか、署名の失敗が10回続いたか、有効期限が過ぎたか、申請内容や申請書の様式が変更されたため、使えません。"
                        + "申請の画面に戻り、二次元コードを表示し直してください。");
    }
}
