package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for the payment page by mail gets it while there is something to pay or to see, and never learns more. */
@ProductTest
class PaymentAccessIT {

    @Autowired
    private Till till;

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
    void anEmptyFormGetsTheSameAnswer() {
        var browser = browser();
        var nothing = new HashMap<String, Object>();
        nothing.put("ref", null);
        nothing.put("email", null);

        var empty = browser.post("/api/payment-access", nothing).expect(202);

        assertThat(empty.get("message").asText()).contains("確認メールをお送りします");
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
