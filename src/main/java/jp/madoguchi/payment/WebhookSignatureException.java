package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The sender did not prove to be the provider, or what it sent is no event. */
class WebhookSignatureException extends ProblemException {

    WebhookSignatureException(String detail) {
        super(HttpStatus.BAD_REQUEST, "webhook-refused", detail);
    }
}
