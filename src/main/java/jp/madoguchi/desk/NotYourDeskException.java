package jp.madoguchi.desk;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The case or the task belongs to another desk, or to another clerk. */
public class NotYourDeskException extends ProblemException {

    private NotYourDeskException(HttpStatus status, String type, String detail) {
        super(status, type, detail);
    }

    static NotYourDeskException task() {
        return new NotYourDeskException(HttpStatus.FORBIDDEN, "not-your-desk", "この作業は、ほかの係の担当です。");
    }

    /** @param name as colleagues call the person */
    static NotYourDeskException takenBy(String name) {
        return new NotYourDeskException(
                HttpStatus.CONFLICT,
                "taken-by-another",
                "この作業は、ほかの担当者（%s）が担当しています。引き継ぐときは、先に担当を解除してください。".formatted(name));
    }

    static NotYourDeskException cases() {
        return new NotYourDeskException(
                HttpStatus.FORBIDDEN, "no-personal-data", "申請の内容（個人情報）を見る権限がありません。申請を担当する係（審査・収納・発送など）の人だけが開けます。");
    }
}
