package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The time to pay is over, or the request was taken back. */
class PaymentClosedException extends ProblemException {

    PaymentClosedException() {
        super(HttpStatus.GONE, "payment-closed", "この支払いの受付は終了しました。お支払いの期限を過ぎたか、申請が取り消されています。申請状況をご確認ください。");
    }
}
