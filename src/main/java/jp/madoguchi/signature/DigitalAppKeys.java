package jp.madoguchi.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWEDecrypterFactory;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import jp.madoguchi.access.Token;
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
    private final JWK clientKey;
    private final JWK decryptionKey;

    DigitalAppKeys(DigitalAppProperties properties, Clock clock) throws IOException, ParseException {
        this.properties = properties;
        this.clock = clock;
        this.clientKey = read(properties.clientKey());
        this.decryptionKey = read(properties.decryptionKey());
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
        var algorithm = JWSAlgorithm.parse(clientKey.getAlgorithm().getName());
        var header =
                new JWSHeader.Builder(algorithm).keyID(clientKey.getKeyID()).build();
        var assertion = new SignedJWT(header, claims);
        assertion.sign(new DefaultJWSSignerFactory().createJWSSigner(clientKey, algorithm));
        return assertion.serialize();
    }

    /** @throws JOSEException if it was not encrypted for us, or in a way that is not accepted */
    byte[] open(String jwe) throws JOSEException, ParseException {
        var sealed = JWEObject.parse(jwe);
        var algorithm = sealed.getHeader().getAlgorithm().getName();
        if (!properties.keyManagement().contains(algorithm)) {
            throw new JOSEException("Not an accepted key management: " + algorithm);
        }
        var key = ((AsymmetricJWK) decryptionKey).toPrivateKey();
        sealed.decrypt(new DefaultJWEDecrypterFactory().createJWEDecrypter(sealed.getHeader(), key));
        return sealed.getPayload().toBytes();
    }

    private static JWK read(Resource file) throws IOException, ParseException {
        var key = JWK.parse(file.getContentAsString(StandardCharsets.UTF_8));
        if (!key.isPrivate()) {
            throw new ParseException(file.getDescription() + " holds no private key", 0);
        }
        return key;
    }
}
