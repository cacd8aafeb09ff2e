package jp.madoguchi.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Links that open a case: once, in time, and only what they were made for. */
@ProductTest
class EntranceIT {

    private final Rehearsal rehearsal;
    private final Resident resident;
    private final Browser browser;

    EntranceIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal);
        browser = rehearsal.newBrowser();
    }

    @BeforeEach
    void getsXsrfToken() {
        browser.get("/api/procedures").expect(200);
    }

    private String firstToken() {
        browser.post("/api/applications", Map.of("procedure", "juminhyo", "email", resident.email()))
                .expect(202);
        return Rehearsal.token(rehearsal.mail(resident.email(), "M1"), "/verify");
    }

    private Browser.Answer verify(String token) {
        return browser.post("/api/email-verifications/" + token, Map.of());
    }

    @Test
    void opensTheCaseOnce() {
        var token = firstToken();
        var reference = verify(token).expect(200).get("reference").asText();
        browser.get("/api/applications/" + reference).expect(200);

        var second = verify(token).expect(410);

        assertThat(second.get("type").asText()).isEqualTo("urn:problem:link-gone");
        assertThat(second.get("reference").asText()).isEqualTo(reference);
    }

    @Test
    void isNotUsedUpByMailScanners() {
        var token = firstToken();

        browser.get("/api/email-verifications/" + token).expect(405);

        verify(token).expect(200);
    }

    @Test
    void knowsNoLinkThatWasCutShort() {
        var token = firstToken();

        verify(token.substring(1)).expect(404);

        verify(token).expect(200);
    }

    @Test
    void opensNothingButWhatALinkWasMadeFor() {
        var token = firstToken();

        browser.post("/api/case-access/" + token, Map.of()).expect(404);
        browser.post("/api/payment-access/" + token, Map.of()).expect(404);

        verify(token).expect(200);
    }

    @Test
    void isTooLateAfterTheLinksLifetime() {
        var token = firstToken();

        rehearsal.pass(Duration.ofDays(3));

        verify(token).expect(410);
    }

    @Test
    void asksForAnAddressThatCanReceiveMail() {
        var problem = browser.post("/api/applications", Map.of("procedure", "juminhyo", "email", "taro@"))
                .expect(422);

        assertThat(problem.get("errors").get("email").asText()).contains("メールアドレス");
    }

    @Test
    void knowsOnlyTheProceduresOfTheCatalogue() {
        browser.post("/api/applications", Map.of("procedure", "nothing", "email", resident.email()))
                .expect(404);
        browser.post("/api/applications", Map.of("email", resident.email())).expect(404);
    }

    @Test
    void mailsANewLinkToTheRegisteredAddressOnly() {
        resident.verifiesMail("juminhyo");
        var stranger = new Resident(rehearsal);
        var known = browser.post("/api/case-access", Map.of("ref", resident.reference(), "email", resident.email()));
        var unknown = browser.post("/api/case-access", Map.of("ref", resident.reference(), "email", stranger.email()));

        assertThat(unknown.expect(202)).isEqualTo(known.expect(202));
        assertThat(rehearsal.count(stranger.email(), "M4")).isZero();

        var token = Rehearsal.token(rehearsal.mail(resident.email(), "M4"), "/case");
        browser.post("/api/case-access/" + token, Map.of()).expect(200);
        browser.get(resident.own("")).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"ABCDE-FGHJK", "''", "x"})
    void answersTheSameForCasesThatDoNotExist(String reference) {
        browser.post("/api/case-access", Map.of("ref", reference, "email", resident.email()))
                .expect(202);

        assertThat(rehearsal.count(resident.email(), "M4")).isZero();
    }
}
