package jp.madoguchi.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWEDecrypterFactory;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import jp.madoguchi.access.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The two keys that the agency knows us by: one signs who we are, the other opens what is meant for us alone. */
@Component
@ConditionalOnProperty(DigitalAppProperties.ON)
class DigitalAppKeys {

    private static final Duration ASSERTION_LIFETIME = Duration.ofMinutes(1);

    private final DigitalAppProperties properties;
    private final Clock clock;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final PrivateKey decryptionKey;

    /** @throws IllegalArgumentException if a key is not what it must be; says which, and why */
    DigitalAppKeys(DigitalAppProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        var client = read("client-key", properties.clientKey());
        this.header = header(client);
        this.signer = usable(
                "client-key", () -> new DefaultJWSSignerFactory().createJWSSigner(client, header.getAlgorithm()));
        var decryption = read("decryption-key", properties.decryptionKey());
        this.decryptionKey = usable("decryption-key", () -> ((AsymmetricJWK) decryption).toPrivateKey());
    }

    /** Instead of a password: a statement for this one call (RFC 7523, 3). */
    String assertion(URI audience) throws JOSEException {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(properties.clientId())
                .subject(properties.clientId())
                .audience(audience.toString())
                .jwtID(Token.next().text())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LIFETIME)))
                .build();
        var assertion = new SignedJWT(header, claims);
        assertion.sign(signer);
        return assertion.serialize();
    }

    /** @throws JOSEException if it was not encrypted for us, or in a way that is not accepted */
    byte[] open(String jwe) throws JOSEException, ParseException {
        var sealed = JWEObject.parse(jwe);
        var algorithm = sealed.getHeader().getAlgorithm().getName();
        if (!properties.keyManagement().contains(algorithm)) {
            throw new JOSEException("Not an accepted key management: " + algorithm);
        }
        sealed.decrypt(new DefaultJWEDecrypterFactory().createJWEDecrypter(sealed.getHeader(), decryptionKey));
        return sealed.getPayload().toBytes();
    }

    private static JWSHeader header(JWK key) {
        var algorithm = key.getAlgorithm();
        if (algorithm == null) {
            throw fault("client-key", "does not say with which algorithm to sign (alg)", null);
        }
        return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.getName()))
                .keyID(key.getKeyID())
                .build();
    }

    private static JWK read(String property, Resource file) {
        var key = usable(property, () -> JWK.parse(file.getContentAsString(StandardCharsets.UTF_8)));
        if (!(key instanceof AsymmetricJWK) || !key.isPrivate()) {
            throw fault(property, "must hold the private key of a pair", null);
        }
        return key;
    }

    private static <T> T usable(String property, Use<T> use) {
        try {
            return use.ofKey();
        } catch (IOException | ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            // the last two: how the library refuses values that no key can have
            throw fault(property, "cannot be used: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException fault(String property, String what, @Nullable Throwable cause) {
        return new IllegalArgumentException(DigitalAppProperties.PREFIX + "." + property + " " + what, cause);
    }

    /** What is done with a key, and how it fails when the key does not fit. */
    @FunctionalInterface
    private interface Use<T> {
        T ofKey() throws IOException, ParseException, JOSEException;
    }
}
