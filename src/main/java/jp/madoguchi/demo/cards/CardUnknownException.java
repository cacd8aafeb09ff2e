package jp.madoguchi.demo.cards;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** There is no such test card. */
class CardUnknownException extends ProblemException {

    CardUnknownException() {
        super(HttpStatus.NOT_FOUND, "card-unknown", "このテスト用カードは見つかりません。カードを発行し直してください。");
    }
}
