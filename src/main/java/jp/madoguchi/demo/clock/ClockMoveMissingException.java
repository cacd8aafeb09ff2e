package jp.madoguchi.demo.clock;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Neither a moment nor a span was given. */
class ClockMoveMissingException extends ProblemException {

    ClockMoveMissingException() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "clock-move-missing", "進める先の日時（now）か、進める長さ（advance、例 PT1H）を指定してください。");
    }
}
