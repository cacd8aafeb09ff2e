package jp.madoguchi.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The time stamp authority of {@code madoguchi.time-stamp}; its certificate is read once, at start. */
@Component
@ConditionalOnProperty("madoguchi.time-stamp.url")
class ConfiguredTimeStampAuthority implements TimeStampAuthority {

    private final URI address;
    private final X509Certificate certificate;

    ConfiguredTimeStampAuthority(TimeStampProperties properties) throws IOException, CertificateException {
        address = Objects.requireNonNull(properties.url());
        var file = Objects.requireNonNull(
                properties.certificate(), "madoguchi.time-stamp.certificate must name the authority's certificate");
        certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(file.getContentAsByteArray()));
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }
}
