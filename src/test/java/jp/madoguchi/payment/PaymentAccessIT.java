package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks for the payment page by mail gets it while there is something to pay or to see, and never learns more. */
@ProductTest
class PaymentAccessIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void whoPaidMayStillLookAfterTheCutOff() {
        var reference = till.paid(VISA);
        till.afterTheCutOff(reference);

        asks(reference, "  " + Till.email(reference) + " ");

        assertThat(rehearsal.count(Till.email(reference), "M4")).isEqualTo(1);
    }

    @Test
    void whosePaymentIsContestedOrWentBackMayStillLookAfterTheCutOff() {
        var contested = till.paid(DISPUTED_LATER);
        var refunded = till.paid(VISA);
        console.refunded(till.request(refunded), 410);
        rehearsal.settle();
        till.afterTheCutOff(refunded);

        asks(contested, Till.email(contested));
        asks(refunded, Till.email(refunded));

        assertThat(till.resident(contested).get("").status()).isEqualTo(200);
        assertThat(rehearsal.count(Till.email(contested), "M4")).isEqualTo(1);
        assertThat(rehearsal.count(Till.email(refunded), "M4")).isEqualTo(1);
    }

    @Test
    void anAddressIsKnownHoweverItIsWritten() {
        var reference = till.awaitingPayment();
        jdbc.sql("update application set email = 'taro@xn--wgv71a119e.jp' where reference = ?")
                .param(reference)
                .update();

        asks(reference, "Ｔａｒｏ@日本語.jp");

        assertThat(orders(reference)).isEqualTo(1);
    }

    @Test
    void nobodyIsInvitedToACaseThatWasErased() {
        var reference = till.awaitingPayment();
        jdbc.sql("update application set email = '' where reference = ?")
                .param(reference)
                .update();

        asks(reference, Till.email(reference));

        assertThat(orders(reference)).isZero();
    }

    @Test
    void nobodyIsInvitedToARequestThatIsOver() {
        var reference = till.awaitingPayment();
        till.afterTheCutOff(reference);

        asks(reference, Till.email(reference));

        assertThat(rehearsal.count(Till.email(reference), "M4")).isZero();
    }

    @Test
    void nobodyIsInvitedBeforeTheRequest() {
        var reference = till.strayCase();

        asks(reference, Till.email(reference));

        assertThat(rehearsal.count(Till.email(reference), "M4")).isZero();
    }

    @Test
    void whatIsNoAddressIsToldAtTheField() {
        var browser = browser();
        var nothing = new HashMap<String, Object>();
        nothing.put("ref", null);
        nothing.put("email", null);

        var empty = browser.post("/api/payment-access", nothing).expect(422);
        var cut = browser.post("/api/payment-access", Map.of("ref", "", "email", "taro"))
                .expect(422);

        assertThat(empty.at("/errors/email").asText()).contains("入力してください");
        assertThat(cut.at("/errors/email").asText()).contains("@");
    }

    private int orders(String reference) {
        return jdbc.sql("select count(*) from mail where reference = ? and kind = 'M4'")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private void asks(String reference, String email) {
        browser()
                .post("/api/payment-access", Map.of("ref", reference, "email", email))
                .expect(202);
    }

    private Browser browser() {
        var browser = rehearsal.newBrowser();
        browser.get("/api/procedures").expect(200);
        return browser;
    }
}
