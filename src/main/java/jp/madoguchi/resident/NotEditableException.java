package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Only a draft, or an application returned for correction, can be changed. */
class NotEditableException extends ProblemException {

    NotEditableException() {
        super(HttpStatus.CONFLICT, "not-editable", "この申請は、すでに受け付けられているか終了しているため、内容を変更できません。");
    }
}
