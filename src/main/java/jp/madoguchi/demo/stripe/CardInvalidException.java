package jp.madoguchi.demo.stripe;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What was typed on the card page is no card. */
class CardInvalidException extends ProblemException {

    CardInvalidException(String field, String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "card-invalid", detail, Map.of("field", field));
    }
}
