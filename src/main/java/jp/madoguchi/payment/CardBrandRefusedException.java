package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The registered card is of a brand that we do not take; no money moved. */
class CardBrandRefusedException extends ProblemException {

    CardBrandRefusedException(String brand) {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "card-brand-refused",
                PaymentWords.brandRefused(brand),
                Map.of("state", PaymentState.CARD_REFUSED.name()));
    }
}
