package jp.madoguchi.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about money that a person must look at.
 *
 * @param reference null for an object that belongs to no case of ours
 * @param id of the question, for the answer of a person who saw it
 * @param objectId the provider's object, or our request where the provider has none
 * @param amount yen, where money is spoken of
 */
record PaymentAlarm(
        long id,
        @Nullable String reference,
        Kind kind,
        String objectId,
        @Nullable Integer amount,
        Instant raisedAt) {

    /** Why 収納 is called. */
    enum Kind {
        DISPUTE_OPENED("カードの名義人が支払いに異議を申し立てました。決済会社の管理画面で、期限までに回答してください。"),
        DISPUTE_WON("支払いへの異議が退けられました。料金はそのまま収納されています。"),
        DISPUTE_WON_AFTER_END("終わった申請の支払いへの異議が退けられ、料金が残っています。「返金を起案する」からカードに返してください。"),
        DISPUTE_LOST("支払いへの異議が認められ、料金がカード会社に戻されました。収納の扱いを決めてください。"),
        REFUND_FAILED("返金ができませんでした。決済会社の管理画面で理由を確かめ、まだ返っていなければ、申請者に連絡して別の方法で返し、「返金を起案する」から返した日を記録してください。"),
        REFUND_CONTESTED("支払いへの異議の申し立て中のため、カードに返金できませんでした。カード会社の結論が出るまで、別の方法でも返さないでください。"),
        REFUND_UNASKED("起案と決裁のない返金が、決済会社の管理画面で行われました。だれが何のために返金したかを確かめてください。"),
        MONEY_LEFT("終わった申請の料金が残っています。返金の起案が承認されなかったため、もう一度「返金を起案する」から返金してください。"),
        CONTRADICTION("決済会社の記録と請求が一致しません。決済会社の管理画面で確認してください。"),
        UNKNOWN_TO_US("決済会社に、どの申請のものか分からない入金があります。"),
        UNKNOWN_TO_PROVIDER("こちらで入金済みの支払いが、決済会社の記録に見当たりません。"),
        AMOUNT_DIFFERS("入金額が、決済会社の記録と一致しません。"),
        REFUND_DIFFERS("返金額が、決済会社の記録と一致しません。"),
        DISPUTE_DIFFERS("決済会社に、こちらで把握していない異議の申し立てがあります。"),
        PAYOUT_EMPTY("決済会社からの振込に、入金の明細がありません。"),
        PAYOUT_UNMATCHED("決済会社からの振込に、どの申請のものか分からない入金が含まれています。"),
        PAYOUT_DIFFERS("決済会社からの振込額が、明細の合計と一致しません。"),
        PAYOUT_FAILED("決済会社からの振込ができませんでした。決済会社の管理画面で確認してください。"),
        PAID_TWICE("同じ申請に、二度の入金があります。"),
        EVENT_UNREADABLE("決済会社から、読み取れない知らせが届きました。決済会社の管理画面で、この番号の内容を確認してください。");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
