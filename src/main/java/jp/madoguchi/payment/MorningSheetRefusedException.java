package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** No 朝の確認表 for this caller. */
class MorningSheetRefusedException extends ProblemException {

    private MorningSheetRefusedException(HttpStatus status, String type, String detail) {
        super(status, type, detail, Map.of());
    }

    static MorningSheetRefusedException none() {
        return new MorningSheetRefusedException(HttpStatus.NOT_FOUND, "morning-sheet-none", "この日の確認表はありません。");
    }
}
