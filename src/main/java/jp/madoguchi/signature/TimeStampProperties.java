package jp.madoguchi.signature;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The time stamp authority; none by default.
 *
 * @param url where requests are posted
 * @param certificate file of the certificate that signs the tokens, or of its issuer; PEM or DER
 * @param tolerance how far the authority's clock may be from ours; a token beyond is none
 * @param algorithms of tokens and of the certificates under which they are signed; authorities use others than cards
 */
@Validated
@ConfigurationProperties("madoguchi.time-stamp")
record TimeStampProperties(
        @Nullable URI url,
        @Nullable Resource certificate,
        @DefaultValue("PT1M") Duration tolerance,

        @DefaultValue({"RSA_SHA256", "RSA_SHA384", "RSA_SHA512", "P256_SHA256", "P384_SHA384"}) @NotEmpty
        Set<Suite> algorithms) {

    /** Otherwise no token would ever be believed. */
    @AssertTrue(message = "the tolerance of time stamps must not be negative")
    boolean isToleranceUsable() {
        return !tolerance.isNegative();
    }
}
