package jp.madoguchi.applications;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No such application, or none that this caller may see; both look the same. */
public class ApplicationNotFoundException extends ProblemException {

    public ApplicationNotFoundException() {
        super(HttpStatus.NOT_FOUND, "application-not-found", "申請が見つかりません。受付番号をご確認ください。");
    }
}
