package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** A key that does not fit is found at the start, not by the first resident who signs. */
class DigitalAppKeysTests {

    private static final ECKey CLIENT = ec(JWSAlgorithm.ES256);
    private static final ECKey OTHER = ec(null);
    private static final JWK SECRET = new OctetSequenceKey.Builder(new byte[32])
            .algorithm(JWSAlgorithm.HS256)
            .build();

    @Test
    void signsWhoWeAre() throws Exception {
        var assertion = SignedJWT.parse(keys(CLIENT, OTHER).assertion(URI.create("https://agency.example/token")));

        assertThat(assertion.verify(new ECDSAVerifier(CLIENT.toECPublicKey()))).isTrue();
        assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly("https://agency.example/token");
    }

    @Test
    void needsToKnowWithWhichAlgorithmToSign() {
        assertThatThrownBy(() -> keys(OTHER, OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("client-key", "alg");
    }

    @Test
    void signsWithAnAlgorithmOfTheKeyOnly() {
        assertThatThrownBy(() -> keys(ec(JWSAlgorithm.RS256), OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-key");
    }

    @Test
    void takesNoSharedSecret() {
        assertThatThrownBy(() -> keys(SECRET, OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-key");
        assertThatThrownBy(() -> keys(CLIENT, SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decryption-key");
    }

    @Test
    void takesNoPublicKey() {
        assertThatThrownBy(() -> keys(CLIENT.toPublicJWK(), OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-key");
        assertThatThrownBy(() -> keys(CLIENT, OTHER.toPublicJWK()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decryption-key");
    }

    @Test
    void saysWhichFileIsNoKeyButNotWhatStandsInIt() {
        assertThatThrownBy(() -> keys("{\"d\":\"secret", CLIENT.toJSONString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-key")
                .hasMessageNotContaining("secret");
    }

    private static DigitalAppKeys keys(JWK client, JWK decryption) {
        return keys(client.toJSONString(), decryption.toJSONString());
    }

    private static DigitalAppKeys keys(String client, String decryption) {
        return new DigitalAppKeys(
                TestDigitalApp.configured(Map.of("client-key", file(client), "decryption-key", file(decryption))),
                Clock.systemUTC());
    }

    private static ByteArrayResource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ECKey ec(@org.jspecify.annotations.Nullable JWSAlgorithm algorithm) {
        try {
            return new ECKeyGenerator(Curve.P_256).algorithm(algorithm).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
