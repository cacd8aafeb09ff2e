package jp.madoguchi.fees;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The price lists do not answer for this application; a person must look, since 0 yen would be an answer. */
public class FeeUnknownException extends ProblemException {

    /** @param what which price is missing, for the clerk; no personal data */
    FeeUnknownException(String what) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "fee-unknown", "手数料を計算できません（%s）。料金表（DMN）を確認してください。".formatted(what));
    }
}
