package jp.madoguchi.payment;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The second step (paying) came before the first (entering a card). */
class CardRequiredException extends ProblemException {

    CardRequiredException() {
        super(HttpStatus.CONFLICT, "card-required", "先に「登録する」から、お支払いに使うカードを登録してください。");
    }
}
