package jp.madoguchi.signature;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The Digital Agency's app (デジタル認証アプリ), on when it has a client id. What the public documents do not settle is
 * here, too, so that a city sets it as its contract says.
 *
 * @param clientId as the agency issued it
 * @param authorizeUrl where the resident's phone is sent
 * @param tokenUrl where access tokens are had
 * @param transactionsUrl where signatures are begun; {@code /{id}/result} below it answers them
 * @param clientKey private key (JWK file with {@code alg}) that signs who we are
 * @param decryptionKey private key (JWK file) for which the results are encrypted
 * @param scope of the resident's authorisation
 * @param clientScope of our own token
 * @param keyManagement how a result may be encrypted ({@code alg} of the JWE)
 * @param digestField in the request that begins a signature: SHA-256 in Base64
 * @param idField in the answer to it, and of the authorisation request
 * @param resultField in the result's answer: the JWE; empty when the answer is the JWE itself
 * @param signatureField in the JWE: the signature's value in Base64
 * @param certificateField in the JWE: the certificate in Base64
 */
@Validated
@ConfigurationProperties(DigitalAppProperties.PREFIX)
@ConditionalOnProperty(DigitalAppProperties.ON)
record DigitalAppProperties(
        @NotEmpty String clientId,
        @NotNull URI authorizeUrl,
        @NotNull URI tokenUrl,
        @NotNull URI transactionsUrl,
        @NotNull Resource clientKey,
        @NotNull Resource decryptionKey,
        @DefaultValue("openid sign") String scope,
        @DefaultValue("") String clientScope,

        @DefaultValue({"RSA-OAEP-256", "ECDH-ES", "ECDH-ES+A256KW"}) @NotEmpty
        Set<String> keyManagement,

        @DefaultValue("digest") String digestField,
        @DefaultValue("sign_transaction_id") String idField,
        @DefaultValue("") String resultField,
        @DefaultValue("signature") String signatureField,
        @DefaultValue("certificate") String certificateField) {

    static final String PREFIX = "madoguchi.signature.digital-app";

    /** With this property the app is used. */
    static final String ON = PREFIX + ".client-id";
}
