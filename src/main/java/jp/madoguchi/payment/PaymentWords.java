package jp.madoguchi.payment;

import jp.madoguchi.applications.CaseState;
import org.jspecify.annotations.Nullable;

/** What residents are told about cards and charges. */
final class PaymentWords {

    private static final String AGAIN = "料金は支払われていません。";

    private PaymentWords() {}

    static String brandRefused(String brand) {
        return "このカード（%s）はご利用いただけません。VISA、Mastercard、American Express、JCB、Diners Clubのいずれかのカードを登録してください。%s"
                .formatted(RegisteredCard.brandName(brand), AGAIN);
    }

    /** @param code Stripe's decline code or error code */
    static String declined(String code) {
        return switch (code) {
            case "insufficient_funds" -> "カードの残高または利用枠が足りないため、お支払いできませんでした。" + AGAIN + "別のカードを登録して、もう一度お試しください。";
            case "expired_card" -> "カードの有効期限が切れています。" + AGAIN + "別のカードを登録して、もう一度お試しください。";
            case "incorrect_cvc", "invalid_cvc" -> "セキュリティコードが正しくありません。" + AGAIN + "カードを登録し直して、もう一度お試しください。";
            case "payment_intent_authentication_failure", "authentication_required" ->
                "カード会社の本人認証ができなかったため、お支払いできませんでした。" + AGAIN + "もう一度お試しいただくか、別のカードを登録してください。";
            default -> "カード会社の承認が得られなかったため、お支払いできませんでした。" + AGAIN + "もう一度お試しいただくか、別のカードを登録してください。";
        };
    }

    /** The sentence that stands on the payment page now; an attempt that failed says why, however often it is read. */
    static @Nullable String message(Position known, CaseState of) {
        return known.state() == PaymentState.FAILED
                ? declined(known.declineCode())
                : message(known.state(), of, known.payment().cardBrand());
    }

    /**
     * The sentence that stands on the payment page in each state; null where the page needs none.
     *
     * @param of where the case itself stands
     */
    static @Nullable String message(PaymentState state, CaseState of, @Nullable String brand) {
        return switch (state) {
            case CARD_REFUSED -> brandRefused(brand == null ? "unknown" : brand);
            case ACTION_REQUIRED -> "カード会社の本人認証が終わっていません。もう一度「以上の内容で支払いを実行する」を押すと、続きから行えます。";
            case PROCESSING, UNKNOWN, DISPUTED -> "お支払いの結果を確認しています。二重に支払われることはありませんので、このままお待ちください。";
            case FAILED -> declined("");
            case PAID -> of.ended() ? "お支払いは完了しています。" : "お支払いが完了しました。原則として翌開庁日に確認し、確認ができ次第、発送します。";
            case REFUNDED -> "お支払いいただいた料金を返金しました。";
            case CHARGED_BACK -> "カード会社により、お支払いが取り消されました。担当窓口からご連絡します。";
            case CANCELED -> "この支払いの受付は終了しました。";
            case REQUESTED, CARD_REGISTERED -> null;
        };
    }
}
