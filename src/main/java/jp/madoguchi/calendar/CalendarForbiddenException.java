package jp.madoguchi.calendar;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Only process owners and administrators change the calendar, because it moves every deadline. */
public class CalendarForbiddenException extends ProblemException {

    CalendarForbiddenException() {
        super(HttpStatus.FORBIDDEN, "calendar-forbidden", "開庁日の変更は、業務設計者または管理者だけが行えます。");
    }
}
