package jp.madoguchi.demo.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CardOrderTests {

    @Test
    void takesACardAsTheRehearsalOrdersIt() {
        var order = new CardOrder.Form("見本　花子", "見本市1-1", "1980-02-17", "女", "P-384", "wrong-policy").order();

        assertThat(order.sex()).isEqualTo("2");
        assertThat(order.key()).isEqualTo(KeyKind.P_384);
        assertThat(order.fault()).contains(Fault.WRONG_POLICY);
    }

    @Test
    void makesTodaysCardWhenNothingElseIsSaid() {
        var order = new CardOrder.Form("見本　花子", "見本市1-1", "1980-02-17", null, null, "").order();

        assertThat(order.key()).isEqualTo(KeyKind.RSA_2048);
        assertThat(order.fault()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        assertRefused(new CardOrder.Form(" ", "見本市1-1", "1980-02-17", null, null, null), "氏名");
        assertRefused(new CardOrder.Form("花子", null, "1980-02-17", null, null, null), "住所");
        assertRefused(new CardOrder.Form("花子", "見本市", "昭和55年", null, null, null), "生年月日");
        assertRefused(new CardOrder.Form("花子", "見本市", "1850-01-01", null, null, null), "生年月日");
        assertRefused(new CardOrder.Form("花子", "見本市", "1980-02-17", null, "RSA-1024", null), "RSA-2048");
        assertRefused(new CardOrder.Form("花子", "見本市", "1980-02-17", null, null, "stolen"), "stolen");
    }

    private static void assertRefused(CardOrder.Form form, String about) {
        assertThatThrownBy(form::order).isInstanceOf(CardRefusedException.class).hasMessageContaining(about);
    }
}
