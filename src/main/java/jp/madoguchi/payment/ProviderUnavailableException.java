package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The provider gave no answer that could be trusted; nothing is known, so nothing was decided. */
class ProviderUnavailableException extends ProblemException {

    ProviderUnavailableException(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "payment-provider-unavailable",
                "ただいまカード決済に接続できません。二重に支払われることはありませんので、しばらくしてからもう一度お試しください。");
        initCause(cause);
    }
}
