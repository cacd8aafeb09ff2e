package jp.madoguchi.fees;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A clerk's change of the fee lacks its reason, or would make it less than nothing. */
public class FeeAdjustmentInvalidException extends ProblemException {

    FeeAdjustmentInvalidException(String field, String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "fee-adjustment-invalid", detail, Map.of("field", field));
    }
}
