package jp.madoguchi.signature;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What is signed must be what is submitted, so the form comes first. */
class FormIncompleteException extends ProblemException {

    FormIncompleteException() {
        super(HttpStatus.CONFLICT, "form-incomplete", "入力が済んでいない項目、または確認が必要な項目があります。申請内容の入力を済ませてから、電子署名に進んでください。");
    }
}
