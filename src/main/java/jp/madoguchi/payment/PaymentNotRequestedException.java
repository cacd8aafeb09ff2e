package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Nothing has to be paid (yet). */
class PaymentNotRequestedException extends ProblemException {

    PaymentNotRequestedException() {
        super(HttpStatus.CONFLICT, "payment-not-requested", "この申請には、まだお支払いのご案内をしていません。審査が終わると、お支払いのご案内のメールをお送りします。");
    }
}
