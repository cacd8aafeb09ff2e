package jp.madoguchi.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The configured trust anchors; one that cannot be read stops the start. */
@Component
class AnchorFiles implements TrustAnchorSource {

    private final List<X509Certificate> anchors;

    AnchorFiles(SignatureProperties properties) {
        this.anchors = properties.trustAnchors().stream()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    @Override
    public List<X509Certificate> anchors() {
        return anchors;
    }

    /** A file may hold several generations one after the other (PEM). */
    private static List<X509Certificate> read(Resource file) {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(file.getContentAsByteArray()));
            return certificates.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("Trust anchor %s cannot be read".formatted(file.getDescription()), e);
        }
    }
}
