package jp.madoguchi.demo.stripe;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** There is no such switch. */
class FaultUnknownException extends ProblemException {

    FaultUnknownException() {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "fault-unknown",
                "webhookは%s、apiは%sのいずれかを指定してください。".formatted(Faults.Setting.WEBHOOK, Faults.Setting.API));
    }
}
