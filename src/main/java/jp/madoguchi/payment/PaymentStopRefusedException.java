package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The clock of this payment cannot be stopped. */
class PaymentStopRefusedException extends ProblemException {

    private PaymentStopRefusedException(HttpStatus status, String type, String detail) {
        super(status, type, detail, Map.of());
    }

    static PaymentStopRefusedException notWaiting() {
        return new PaymentStopRefusedException(
                HttpStatus.CONFLICT, "payment-not-waiting", "この申請は、支払いを待っていません。申請の状態を確認してください。");
    }
}
