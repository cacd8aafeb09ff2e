package jp.madoguchi.procedures;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Values that the form cannot take; nothing was kept. The problem's {@code errors} tells why, field by field. */
public class FormRefusedException extends ProblemException {

    private final transient Map<String, String> errors;

    /** @param errors field key to a sentence for the resident */
    public FormRefusedException(Map<String, String> errors) {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "form-refused",
                "入力内容に誤りがあります。各項目のメッセージをご確認ください。",
                Map.of("errors", errors));
        this.errors = errors;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
