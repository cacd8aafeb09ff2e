package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.Chromium;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing with the Digital Agency's app: from the form's link over the app's service back to the form. */
@ProductTest
@Tag("own-jvm")
class DigitalAppBrowserIT {

    private static final TestDigitalApp APP = new TestDigitalApp();

    @Autowired
    private JdbcClient jdbc;

    private final Rehearsal rehearsal;
    private final Resident resident;

    DigitalAppBrowserIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal).isReadyToSign();
    }

    @DynamicPropertySource
    static void app(DynamicPropertyRegistry registry) {
        Map.of(
                        "client-id", TestDigitalApp.CLIENT,
                        "authorize-url", APP.address("/authorize"),
                        "token-url", APP.address("/token"),
                        "transactions-url", APP.address("/sign-transactions"),
                        "client-key", file(APP.clientKey),
                        "decryption-key", file(APP.decryptionKey))
                .forEach((name, value) -> registry.add("madoguchi.signature.digital-app." + name, () -> value));
    }

    private static String file(JWK key) {
        return "base64:" + Base64.getEncoder().encodeToString(key.toJSONString().getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    @Test
    void endsInTheSameChecksAndTheSameEvidence() {
        var verdict = comesBack(APP.authorises(handOver().get("url").asText(), card("")))
                .expect(200);

        assertThat(verdict.get("reason").asText()).isEqualTo("OK");
        assertThat(verdict.get("returnUrl").asText()).contains("/return#");
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
        assertThat(jdbc.sql("select reason from signature_evidence where reference = ? and certificate is not null")
                        .param(resident.reference())
                        .query(String.class)
                        .single())
                .isEqualTo("OK");
    }

    @Test
    void saysWhyASignatureIsRefused() {
        var verdict = comesBack(APP.authorises(handOver().get("url").asText(), card("expired")))
                .expect(200);

        assertThat(verdict.get("reason").asText()).isEqualTo("EXPIRED");
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
    }

    @Test
    void takesAnAnswerOnce() {
        var answer = APP.authorises(handOver().get("url").asText(), card(""));
        comesBack(answer).expect(200);

        assertThat(comesBack(answer).status()).isEqualTo(410);
    }

    @Test
    void losesNothingWhenTheServiceDoesNotAnswer() {
        var answer = new HashMap<>(APP.authorises(handOver().get("url").asText(), card("")));
        answer.put("code", "another");

        assertThat(comesBack(answer).status()).isEqualTo(503);
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
    }

    @Test
    void doesNotKnowAnAnswerThatNobodyAskedFor() {
        assertThat(comesBack(Map.of("state", "A".repeat(27), "code", "code")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"state\":\"A\"}", "{\"code\":\"code\"}", "{\"state\":\" \",\"code\":\"\"}"})
    void refusesAnAnswerThatIsNotWhole(String answer) {
        assertThat(comesBack(answer).status()).isEqualTo(400);
    }

    /** Of somebody whom nobody has sent to the service: with a state of ours a broken code would be the service's. */
    @Test
    void callsBrokenAnswersTheSendersMistake() {
        var whole = "{\"state\":\"%s\",\"code\":\"%s\"}".formatted("A".repeat(27), "B".repeat(36));
        var random = new Random(Long.parseLong(Bends.SEED));
        var phone = rehearsal.newBrowser();
        phone.get("/api/procedures");

        for (int i = 0; i < 30_000; i++) {
            Toll.pay("http-answer", () -> broken(whole.getBytes(StandardCharsets.UTF_8), random), body -> {
                var answer = phone.post("/api/digital-app-signatures", body);
                assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            });
        }
    }

    private static byte[] broken(byte[] json, Random random) {
        var kind = List.of(Bend.Kind.BYTE, Bend.Kind.CUT, Bend.Kind.APPEND).get(random.nextInt(3));
        return new Bend(kind, random.nextInt(json.length), random.nextInt(1_000_000)).bytes(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "\u0002\u0001\u0000", "0\u0003\u0002\u0001\u0000"})
    void losesNothingWhenTheServiceSendsSomethingElseThanACertificate(String certificate) {
        var answer =
                APP.authorises(handOver().get("url").asText(), card(""), certificate.getBytes(StandardCharsets.UTF_8));

        assertThat(comesBack(answer).status()).isEqualTo(503);
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
    }

    @Test
    void leavesTheWayWithACardReaderOpen() {
        var address = handOver().get("address").asText();
        var token = address.substring(address.indexOf('#') + 1);

        assertThat(rehearsal.newBrowser().get("/api/signing-sessions/" + token).status())
                .isEqualTo(200);
    }

    @Test
    void leadsTheBrowserThatTheAppOpensBackToTheForm() {
        var answer = APP.authorises(handOver().get("url").asText(), card(""));

        try (var chromium = Chromium.start()) {
            var page = chromium.browser().newPage(new NewPageOptions().setViewportSize(390, 844));
            page.addInitScript("""
                    new MutationObserver(() => (window.shown = (window.shown ?? "") + document.body?.innerText))
                      .observe(document, { childList: true, subtree: true, characterData: true });""");
            var phone = new Screen(page, rehearsal.baseUrl())
                    .opens("/signed?state=%s&code=%s".formatted(answer.get("state"), answer.get("code")));
            phone.isAt("電子署名").shows("電子署名を確認しました").hasNoBarriers().pictured("signed");
            assertThat((String) page.evaluate("window.shown"))
                    .contains("電子署名を確認しました")
                    .doesNotContain("もう一度署名してください");
            phone.follows("このブラウザで申請を続ける").isAt("申請に戻る").hasNoBarriers();
            phone.presses("申請を続ける").isAt("申請内容の確認").shows("見本　太郎");
        }
    }

    @Test
    void explainsWhatToDoWhenTheResidentGaveUp() {
        try (var chromium = Chromium.start()) {
            var phone = new Screen(chromium.browser().newPage(), rehearsal.baseUrl())
                    .opens("/signed?error=access_denied&state=1");

            phone.shows("電子署名は行われませんでした。").shows("もう一度署名してください").hasNoBarriers();
        }
    }

    private JsonNode handOver() {
        return resident.browser()
                .post(resident.own("/signing-sessions"), Map.of())
                .expect(200);
    }

    /** In the phone's browser, which has never seen the form. */
    private Answer comesBack(Object answer) {
        var phone = rehearsal.newBrowser();
        phone.get("/api/procedures");
        return phone.post("/api/digital-app-signatures", answer);
    }

    private Card card(String fault) {
        var person = new HashMap<>(Resident.taro());
        person.put("key", "RSA-2048");
        person.put("fault", fault);
        return Card.of(rehearsal.issueCard(person));
    }
}
