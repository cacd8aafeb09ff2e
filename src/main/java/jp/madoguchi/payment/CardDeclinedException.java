package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The issuer said no; the resident may try again, with the same card or another. */
class CardDeclinedException extends ProblemException {

    CardDeclinedException(String declineCode) {
        super(
                HttpStatus.PAYMENT_REQUIRED,
                "card-declined",
                PaymentWords.declined(declineCode),
                Map.of("state", PaymentState.FAILED.name()));
    }
}
