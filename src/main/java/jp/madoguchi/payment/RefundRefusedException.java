package jp.madoguchi.payment;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** This refund cannot be drafted. */
class RefundRefusedException extends ProblemException {

    private RefundRefusedException(HttpStatus status, String type, String detail) {
        this(status, type, detail, "amount");
    }

    private RefundRefusedException(HttpStatus status, String type, String detail, String field) {
        super(status, type, detail, Map.of("field", field));
    }

    static RefundRefusedException waiting() {
        return new RefundRefusedException(
                HttpStatus.CONFLICT, "refund-waiting", "この申請には、決裁を待っている返金の起案があります。決裁が終わってから、もう一度起案してください。");
    }

    /** Until that is done nobody knows what is left. */
    static RefundRefusedException goesBackByItself() {
        return new RefundRefusedException(
                HttpStatus.CONFLICT, "refund-under-way", "この申請の料金は、自動で返金しているところです。返金が終わってから、まだ残っている料金があれば起案してください。");
    }

    static RefundRefusedException nothingThere() {
        return new RefundRefusedException(HttpStatus.UNPROCESSABLE_ENTITY, "refund-nothing", "返金できる入金がありません。");
    }

    static RefundRefusedException tooMuch(int available) {
        return new RefundRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY, "refund-amount", "返金額は、1円から%,d円までの範囲で入力してください。".formatted(available));
    }

    static RefundRefusedException notTransferredThen(LocalDate came) {
        return new RefundRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "refund-transfer",
                "口座振込などで返した日は、入金のあった日（%s）から今日までの日付で入力してください。".formatted(JapaneseDates.date(came)),
                "transferredOn");
    }

    static RefundRefusedException contested() {
        return new RefundRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "refund-contested",
                "カードの名義人が支払いに異議を申し立てているため、ほかの方法では返せません。カード会社の結論が出てから、もう一度起案してください。",
                "transferredOn");
    }
}
