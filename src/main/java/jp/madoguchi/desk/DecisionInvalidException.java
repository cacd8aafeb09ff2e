package jp.madoguchi.desk;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The clerk's decision lacks something, or the case does not allow it. */
public class DecisionInvalidException extends ProblemException {

    /** @param field the field of the form at which the sentence is shown */
    public DecisionInvalidException(String field, String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "decision-invalid", detail, Map.of("field", field));
    }
}
