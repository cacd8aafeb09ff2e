package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The clerk belongs to another desk than 収納. */
class NotPaymentDeskException extends ProblemException {

    NotPaymentDeskException() {
        super(HttpStatus.FORBIDDEN, "payment-desk", "入金・返金・支払期限を扱えるのは、収納の担当者だけです。");
    }
}
