package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** There is no receipt to write. */
class ReceiptRefusedException extends ProblemException {

    private ReceiptRefusedException(HttpStatus status, String type, String detail) {
        super(status, type, detail, Map.of("field", "payer"));
    }

    static ReceiptRefusedException nothingPaid() {
        return new ReceiptRefusedException(HttpStatus.CONFLICT, "receipt-none", "お支払いが済んでいないか、全額を返金したため、領収書はありません。");
    }

    static ReceiptRefusedException inQuestion() {
        return new ReceiptRefusedException(
                HttpStatus.CONFLICT, "receipt-in-question", "お支払いの内容を確認しているため、いまは領収書を発行できません。確認が終わってから、もう一度お試しください。");
    }

    static ReceiptRefusedException noName(int longest) {
        return new ReceiptRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY, "receipt-payer", "宛名は%d文字以内で入力してください。".formatted(longest));
    }
}
