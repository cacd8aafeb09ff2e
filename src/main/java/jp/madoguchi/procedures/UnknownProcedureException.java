package jp.madoguchi.procedures;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Somebody asked for a procedure that is not in the catalogue. */
public class UnknownProcedureException extends ProblemException {

    public UnknownProcedureException() {
        super(HttpStatus.NOT_FOUND, "procedure-not-found", "この手続きは見つかりません。手続きの一覧からお選びください。");
    }
}
