package jp.madoguchi.calendar;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The list of holidays cannot be used; nothing was changed. */
public class HolidayFileException extends ProblemException {

    HolidayFileException(String detail) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "holiday-file-refused", detail);
    }
}
