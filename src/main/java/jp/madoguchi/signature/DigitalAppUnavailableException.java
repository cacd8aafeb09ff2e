package jp.madoguchi.signature;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The service of the signing app gave no answer that can be used; nothing was signed or lost. */
class DigitalAppUnavailableException extends ProblemException {

    DigitalAppUnavailableException(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "signing-app-unavailable",
                "ただいま電子署名アプリのサービスに接続できません。入力した内容は保存されています。しばらくしてから、申請の画面でもう一度お試しください。");
        initCause(cause);
    }
}
