package jp.madoguchi.demo.cards;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A test card was ordered with values that no card can have. */
class CardRefusedException extends ProblemException {

    CardRefusedException(String detail) {
        super(HttpStatus.BAD_REQUEST, "card-refused", detail);
    }
}
