package jp.madoguchi.calendar;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A change of the calendar that cannot be meant as it stands. */
public class SpecialDayInvalidException extends ProblemException {

    SpecialDayInvalidException(String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "special-day-invalid", detail);
    }
}
