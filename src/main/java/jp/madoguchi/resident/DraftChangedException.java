package jp.madoguchi.resident;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The draft was changed elsewhere in the meantime; the answer carries it as it stands now. */
class DraftChangedException extends ProblemException {

    DraftChangedException(Draft current) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "draft-changed",
                "別の画面で入力内容が変更されています。現在の内容をご確認のうえ、もう一度操作してください。",
                Map.of("current", current, "version", current.eTag()));
    }
}
