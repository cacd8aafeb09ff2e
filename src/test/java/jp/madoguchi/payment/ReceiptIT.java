package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Resident;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 領収書 for whoever paid. */
@ProductTest
class ReceiptIT {

    @Autowired
    private ReceiptController receipts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Test
    void namesTheApplicantOrWhoeverPaid() throws Exception {
        var reference = paidByHanako();
        assertThat(till.resident(reference)
                        .get("/receipt")
                        .expect(200)
                        .get("payer")
                        .asText())
                .isEqualTo("見本 花子");

        for (int i = 0; i < 2; i++) {
            till.resident(reference)
                    .put("/receipt", Map.of("payer", " 見本商事株式会社 "))
                    .expect(200);
        }

        assertThat(audit.of(reference))
                .filteredOn(line -> line.detail().equals("RECEIPT NAMED"))
                .hasSize(1);
        assertThat(text(reference))
                .contains("領 収 書", "見本商事株式会社 様", "410円", "住民票の写し", "VISA（末尾4242）", "見本市", "リハーサル（練習）の書面");
    }

    @Test
    void namesTheDeskOfTheProcedure() throws Exception {
        var resident = new Resident(till.rehearsal()).applies("koseki", Resident.koseki(), Resident.taro());
        var shinsa = Clerk.login(till.rehearsal(), "shinsa");
        var sheet = shinsa.browser().get("/clerk/cases/" + resident.reference() + "/sheet");
        shinsa.decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        resident.paysWith(VISA);

        var payment = resident.browser().get(resident.own("/payment")).expect(200);

        assertThat(sheet.text()).contains("見本市 戸籍係").doesNotContain("戸籍住民課");
        assertThat(payment.get("procedure").asText()).isEqualTo("koseki");
        assertThat(text(resident.reference())).contains("見本市 戸籍係");
    }

    @Test
    void isWrittenOnlyForMoneyThatIsHere() {
        var unpaid = till.awaitingPayment();
        var refunded = paidByHanako();
        console.refunded(till.request(refunded), 410);
        till.rehearsal().settle();

        assertThat(till.resident(unpaid).get("/receipt").status()).isEqualTo(409);
        assertThat(till.resident(refunded).get("/receipt/receipt.pdf").status()).isEqualTo(409);
    }

    @Test
    void isNotWrittenWhileThePaymentIsInQuestion() {
        var contested = till.paid(DISPUTED_LATER);

        assertThat(till.resident(contested)
                        .get("/receipt")
                        .expect(409)
                        .get("type")
                        .asText())
                .isEqualTo("urn:problem:receipt-in-question");
        till.resident(contested).put("/receipt", Map.of("payer", "見本商事株式会社")).expect(409);
        assertThat(audit.of(contested)).noneMatch(line -> line.detail().equals("RECEIPT NAMED"));
    }

    @Test
    void saysWhatWentBack() throws Exception {
        var reference = paidByHanako();
        console.refunded(till.request(reference), 110);
        till.rehearsal().settle();

        assertThat(text(reference)).contains("110円を返金しました");
    }

    @Test
    void takesANameAndNothingElse() {
        var reference = paidByHanako();

        for (var wrong : new String[] {"", " ", "あ".repeat(101), "a\nb"}) {
            assertThat(till.resident(reference)
                            .put("/receipt", Map.of("payer", wrong))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void isTheResidentsOwn() {
        var reference = paidByHanako();
        var stranger = till.awaitingPayment();

        assertThat(till.resident(stranger)
                        .of(reference)
                        .get("/receipt/receipt.pdf")
                        .status())
                .isEqualTo(401);
    }

    private String paidByHanako() {
        var reference = till.paid(VISA);
        jdbc.sql("update application set form_values = form_values || '{\"name\": \"見本 花子\"}'::jsonb where"
                        + " reference = ?")
                .param(reference)
                .update();
        return reference;
    }

    private String text(String reference) throws IOException {
        try (var pdf =
                Loader.loadPDF(Objects.requireNonNull(receipts.pdf(reference).getBody()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
