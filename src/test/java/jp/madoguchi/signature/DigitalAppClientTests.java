package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the signing app's service, and which of its answers are none. */
class DigitalAppClientTests {

    private static final TestAnswers SERVICE = new TestAnswers();
    private static final TestCard CARD =
            TestAuthority.rsa().card().keys(TestAuthority.keys("RSA", 2048)).issue();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void beginsASignatureOverADigestForAToken() {
        SERVICE.begun("{\"sign_transaction_id\":\"17\"}");

        assertThat(SERVICE.begin(new byte[] {1, 2})).isEqualTo("17");

        assertThat(SERVICE.lastRequest()).isEqualTo("{\"digest\":\"AQI=\"}");
        assertThat(SERVICE.lastToken())
                .contains("grant_type=client_credentials", "client_id=RP00000001", "client_assertion=");
    }

    @Test
    void makesAMessageOfSignatureAndCertificate() {
        var value = new byte[256];
        Arrays.fill(value, (byte) 7);
        SERVICE.result(SERVICE.sealed(SERVICE.json(Map.of(
                "signature", base64(value),
                "certificate", base64(Der.of(CARD.certificate().toASN1Structure()))))));

        var cms = CmsReader.read(SERVICE.asked(), CmsLimits.ONLINE).orElseThrow();

        assertThat(cms.signerCertificate()).isEqualTo(CARD.certificate());
        assertThat(cms.signer().getEncryptedDigest().getOctets()).isEqualTo(value);
        assertThat(SERVICE.lastToken())
                .contains("grant_type=authorization_code", "code=code", "code_verifier=verifier", "redirect_uri=");
    }

    @Test
    void findsTheSealInsideOfAnAnswerWhenThatIsConfigured() {
        try (var other = new TestAnswers(Map.of("result-field", "sealed", "client-scope", "sign"))) {
            other.result(other.json(Map.of(
                    "sealed",
                    other.sealed(other.json(Map.of(
                            "signature", base64(new byte[256]),
                            "certificate", base64(Der.of(CARD.certificate().toASN1Structure()))))))));
            other.begun("{\"sign_transaction_id\":\"17\"}");

            assertThat(other.asked()).isNotEmpty();
            other.begin(new byte[1]);
            assertThat(other.lastToken()).contains("scope=sign");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"sign_transaction_id\":17}", "[]", "no JSON"})
    void takesNothingElseForABeginning(String answer) {
        SERVICE.begun(answer);

        assertThatThrownBy(() -> SERVICE.begin(new byte[1])).isInstanceOf(DigitalAppUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"signature\":\"AA==\"}",
                "{\"certificate\":\"AA==\"}",
                "{\"signature\":\"AA==\",\"certificate\":\"MAA=\"}",
                "{\"signature\":1,\"certificate\":\"MAA=\"}"
            })
    void takesNothingElseForAResult(String sealed) {
        SERVICE.result(SERVICE.sealed(sealed));

        assertThatThrownBy(SERVICE::asked).isInstanceOf(DigitalAppUnavailableException.class);
    }

    @Test
    void takesNoResultThatIsNotSealedForUs() {
        SERVICE.result("{\"signature\":\"AA==\"}");
        assertThatThrownBy(SERVICE::asked).isInstanceOf(DigitalAppUnavailableException.class);

        try (var stranger = new TestAnswers()) {
            SERVICE.result(stranger.sealed("{}"));
            assertThatThrownBy(SERVICE::asked).isInstanceOf(DigitalAppUnavailableException.class);
        }
    }

    private static String base64(byte[] bytes) {
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
