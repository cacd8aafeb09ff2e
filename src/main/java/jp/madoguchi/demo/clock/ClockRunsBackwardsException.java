package jp.madoguchi.demo.clock;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Time was asked to run backwards, which no history survives. */
class ClockRunsBackwardsException extends ProblemException {

    ClockRunsBackwardsException() {
        super(HttpStatus.CONFLICT, "clock-runs-backwards", "時計を過去に戻すことはできません。今より後の日時を指定してください。");
    }
}
