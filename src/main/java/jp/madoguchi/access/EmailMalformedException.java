package jp.madoguchi.access;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Not a mail address; the problem's {@code errors} says so at the field {@code email}. */
public class EmailMalformedException extends ProblemException {

    EmailMalformedException(String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "email-malformed", detail, Map.of("errors", Map.of("email", detail)));
    }
}
