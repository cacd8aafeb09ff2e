package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.applications.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentWordsTests {

    @ParameterizedTest
    @CsvSource({
        "insufficient_funds, 残高",
        "expired_card, 有効期限",
        "incorrect_cvc, セキュリティコード",
        "invalid_cvc, セキュリティコード",
        "payment_intent_authentication_failure, 本人認証",
        "authentication_required, 本人認証",
        "generic_decline, 承認が得られなかった"
    })
    void explainsADeclineAndSaysThatNothingWasPaid(String code, String word) {
        assertThat(PaymentWords.declined(code)).contains(word, "料金は支払われていません。", "もう一度");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION_REQUIRED, 本人認証が終わっていません",
        "PROCESSING, 二重に支払われることはありません",
        "UNKNOWN, 二重に支払われることはありません",
        "DISPUTED, 二重に支払われることはありません",
        "CHARGED_BACK, 取り消されました",
        "FAILED, お支払いできませんでした",
        "PAID, 完了しました",
        "REFUNDED, 返金しました",
        "CANCELED, 終了しました"
    })
    void saysInEveryStateWhatIsTheCase(PaymentState state, String words) {
        assertThat(PaymentWords.message(state, CaseState.PREPARING_DISPATCH, null))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISPATCHED", "CANCELLED", "WITHDRAWN"})
    void announcesNoDispatchOfAnEndedCase(CaseState ended) {
        assertThat(PaymentWords.message(PaymentState.PAID, ended, "visa")).isEqualTo("お支払いは完了しています。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "CARD_REGISTERED"})
    void hasNothingToSayWhereThePageSaysIt(PaymentState state) {
        assertThat(PaymentWords.message(state, CaseState.AWAITING_PAYMENT, "visa"))
                .isNull();
    }

    @Test
    void namesTheBrandThatIsNotTaken() {
        assertThat(PaymentWords.message(PaymentState.CARD_REFUSED, CaseState.AWAITING_PAYMENT, "discover"))
                .contains("Discover", "VISA");
        assertThat(PaymentWords.message(PaymentState.CARD_REFUSED, CaseState.AWAITING_PAYMENT, null))
                .contains("不明なブランド");
        assertThat(PaymentWords.brandRefused("unionpay")).contains("銀聯");
    }

    @ParameterizedTest
    @CsvSource({
        "visa, true, VISA",
        "mastercard, true, Mastercard",
        "amex, true, American Express",
        "jcb, true, JCB",
        "diners, true, Diners Club",
        "discover, false, Discover",
        "cartes_bancaires, false, cartes_bancaires"
    })
    void takesTheFiveBrandsAndNoOther(String brand, boolean accepted, String name) {
        assertThat(new RegisteredCard("pm", brand, "4242").accepted()).isEqualTo(accepted);
        assertThat(RegisteredCard.brandName(brand)).isEqualTo(name);
    }
}
