package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signing protocol from the QR code to the way back, as a phone app sees it. */
@ProductTest
class SigningIT {

    private static final Map<String, String> PKCS7 = Map.of("Content-Type", "application/pkcs7-signature");

    @Autowired
    private Signatures signatures;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsExactlyWhatWillBeSigned() {
        var token = readyToSign().opensSigning();

        var request = request(token);

        assertThat(request.get("city").asText()).isEqualTo("見本市");
        assertThat(request.get("procedure").asText()).isEqualTo("住民票の写し");
        assertThat(request.get("fields").toString()).contains("年金事務所").doesNotContain("お名前\"");
        assertThat(new String(document(request), StandardCharsets.UTF_8)).contains("年金事務所");
        assertThat(request.get("digestAlgorithm").asText()).isEqualTo("SHA-256");
    }

    @Test
    void takesTheHolderFromAValidSignature() {
        var resident = readyToSign();

        var verdict = resident.signs(card(""));

        assertThat(verdict.get("result").asText()).isEqualTo("VALID");
        assertThat(verdict.get("reason").asText()).isEqualTo("OK");
        assertThat(signatures.current(resident.reference()).orElseThrow().certificateValues())
                .containsEntry("name", "見本　太郎")
                .containsEntry("birthDate", "昭和55年2月17日");
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
    }

    @Test
    void usesASessionUpWithAnAcceptedSignature() {
        var resident = readyToSign();
        var token = resident.opensSigning();
        var cms = card("").sign(document(request(token)));
        resident.sends(token, cms);

        assertThat(show(token).status()).isEqualTo(410);
        assertThat(send(token, cms).status()).isEqualTo(410);
    }

    @Test
    void letsARefusedAttemptBeRepeatedInTheSameSession() {
        var resident = readyToSign();
        var token = resident.opensSigning();
        var document = document(request(token));

        assertThat(reason(resident.sends(token, card("").sign(new byte[] {1})))).isEqualTo("DIGEST_MISMATCH");
        assertThat(reason(resident.sends(token, card("expired").sign(document))))
                .isEqualTo("EXPIRED");
        assertThat(reason(resident.sends(token, "署名".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("MALFORMED");
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
        assertThat(reason(resident.sends(token, card("").sign(document)))).isEqualTo("OK");
    }

    @Test
    void closesASessionAfterTenRefusals() {
        var token = readyToSign().opensSigning();
        for (int i = 0; i < 10; i++) {
            send(token, new byte[] {1}).expect(200);
        }

        assertThat(send(token, new byte[] {1}).status()).isEqualTo(410);
        assertThat(show(token).status()).isEqualTo(410);
    }

    @Test
    void refusesASignatureReplayedFromAnotherApplication() {
        var other = readyToSign();
        var stolen = card("").sign(document(request(other.opensSigning())));
        var resident = readyToSign();

        assertThat(reason(resident.sends(resident.opensSigning(), stolen))).isEqualTo("NOT_OUR_DOCUMENT");
    }

    @Test
    void goesOnMarkedWhileNobodyKnowsAboutRevocation() {
        var resident = readyToSign();
        var card = card("");
        var verdict = rehearsal.whileNobodyKnowsOfRevocation(() -> resident.signs(card));
        assertThat(reason(verdict)).isEqualTo("REVOCATION_UNKNOWN");

        assertThat(signatures.current(resident.reference())).isPresent();
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
    }

    @Test
    void forgetsTheSignatureWhenTheApplicationIsEdited() {
        var resident = readyToSign();
        resident.signs(card(""));

        resident.fills(Map.of("copies", 2));

        assertThat(signatures.current(resident.reference())).isEmpty();
        assertThat(reason(resident.signs(card("")))).isEqualTo("OK");
    }

    @Test
    void endsASessionWhenTheApplicationIsEditedMeanwhile() {
        var resident = readyToSign();
        var token = resident.opensSigning();
        var cms = card("").sign(document(request(token)));

        resident.fills(Map.of("copies", 2));

        assertThat(send(token, cms).status()).isEqualTo(410);
    }

    @Test
    void wantsAChangedFormToBeSignedAnew() {
        var resident = readyToSign();
        resident.signs(card(""));
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");

        signedOnAnOlderForm("signature", resident);

        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
        assertThat(resident.draft().get("signature").get("message").asText()).contains("様式が変わりました");
        var refused =
                resident.browser().post(resident.own("/submission"), Map.of()).expect(409);
        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:signature-required");
        assertThat(resident.signs(card("")).get("result").asText()).isEqualTo("VALID");
        assertThat(resident.submits().get("state").asText()).isEqualTo("IN_REVIEW");
    }

    @Test
    void endsASessionWhenTheFormIsChangedMeanwhile() {
        var resident = readyToSign();
        var token = resident.opensSigning();
        signedOnAnOlderForm("signing_session", resident);

        var document = document(request(token));

        assertThat(send(token, card("").sign(document)).status()).isEqualTo(410);
        assertThat(resident.signs(card("")).get("result").asText()).isEqualTo("VALID");
    }

    /** As if the form had got another version since. */
    private void signedOnAnOlderForm(String table, Resident resident) {
        jdbc.sql("""
                        update %s set document = convert_to(regexp_replace(convert_from(document, 'UTF8'),
                               '"version":"[0-9a-f]{64}"', '"version":"older"'), 'UTF8')
                         where reference = ?""".formatted(table)).param(resident.reference()).update();
    }

    @Test
    void endsASessionAfterTenMinutes() {
        var token = readyToSign().opensSigning();
        var cms = card("").sign(document(request(token)));

        rehearsal.pass(Duration.ofMinutes(10));

        assertThat(show(token).status()).isEqualTo(410);
        assertThat(send(token, cms).status()).isEqualTo(410);
    }

    @Test
    void doesNotKnowForeignOrTruncatedTokens() {
        var token = readyToSign().opensSigning();

        assertThat(show(token.substring(1)).status()).isEqualTo(404);
        assertThat(send("nonsense", new byte[0]).status()).isEqualTo(404);
    }

    @Test
    void takesNothingButASignature() {
        var token = readyToSign().opensSigning();

        var answer = rehearsal.newBrowser().post("/api/signing-sessions/" + token + "/signature", Map.of());

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void asksToFillInTheFormFirst() {
        var resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees();

        var answer = resident.browser().post(resident.own("/signing-sessions"), Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:problem:form-incomplete");
    }

    @Test
    void takesNoSecondSignature() {
        var resident = readyToSign();
        var second = resident.opensSigning();
        var cms = card("").sign(document(request(second)));
        resident.signs(card(""));

        assertThat(send(second, cms).status()).isEqualTo(409);
        assertThat(resident.browser()
                        .post(resident.own("/signing-sessions"), Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void leadsBackToTheFormInAnotherBrowserOnce() {
        var resident = readyToSign();
        var returnUrl = resident.signs(card("")).get("returnUrl").asText();
        var token = returnUrl.substring(returnUrl.indexOf("/return#") + "/return#".length());
        var phone = rehearsal.newBrowser();
        phone.get("/api/procedures");

        var back = phone.post("/api/signing-returns/" + token, Map.of()).expect(200);

        assertThat(back.get("reference").asText()).isEqualTo(resident.reference());
        assertThat(phone.get(resident.own("")).status()).isEqualTo(200);
        assertThat(phone.post("/api/signing-returns/" + token, Map.of()).status())
                .isEqualTo(410);
    }

    @Test
    void opensSessionsForTheResidentOnly() {
        var resident = readyToSign();
        var stranger = rehearsal.newBrowser();
        stranger.get("/api/procedures");

        assertThat(stranger.post(resident.own("/signing-sessions"), Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void drawsTheLinkAsAQrCode() {
        var resident = readyToSign();

        var handOver = resident.browser()
                .post(resident.own("/signing-sessions"), Map.of())
                .expect(200);

        assertThat(handOver.get("url").asText()).contains("/demo/phone#");
        assertThat(handOver.get("qr").asText()).startsWith("<svg ");
        assertThat(handOver.get("expiresAt").asText()).isNotEmpty();
    }

    private Resident readyToSign() {
        return new Resident(rehearsal).isReadyToSign();
    }

    private Card card(String fault) {
        var person = new HashMap<>(Resident.taro());
        person.put("fault", fault);
        return Card.of(rehearsal.issueCard(person));
    }

    private JsonNode request(String token) {
        return show(token).expect(200);
    }

    private Answer show(String token) {
        return rehearsal.newBrowser().get("/api/signing-sessions/" + token);
    }

    private Answer send(String token, byte[] cms) {
        return rehearsal.newBrowser().send("POST", "/api/signing-sessions/" + token + "/signature", cms, PKCS7);
    }

    private static byte[] document(JsonNode request) {
        return Base64.getDecoder().decode(request.get("document").asText());
    }

    private static String reason(JsonNode verdict) {
        return verdict.get("reason").asText();
    }
}
