package jp.madoguchi.signature;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The time stamp authority; none by default.
 *
 * @param url where requests are posted
 * @param certificate file of the certificate that signs the tokens, or of its issuer; PEM or DER
 */
@ConfigurationProperties("madoguchi.time-stamp")
record TimeStampProperties(@Nullable URI url, @Nullable Resource certificate) {}
