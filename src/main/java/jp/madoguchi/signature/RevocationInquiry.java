package jp.madoguchi.signature;

import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** Asks whether a signer's certificate was revoked: outside of any transaction, since the answer may be far away. */
@Component
class RevocationInquiry {

    private final Revocation revocation;
    private final TrustAnchors anchors;
    private final Clock clock;

    RevocationInquiry(Revocation revocation, TrustAnchors anchors, Clock clock) {
        this.revocation = revocation;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** About the signer of a received CMS; nobody is asked about a signature that will be refused anyway. */
    RevocationAnswer aboutSigner(byte[] cms) {
        return signerCertificate(cms)
                .map(this::about)
                .orElseGet(() -> RevocationAnswer.unknown("no signer's certificate", clock.instant()));
    }

    RevocationAnswer about(X509CertificateHolder certificate) {
        return anchors.issuerOf(certificate)
                .map(issuer -> revocation.of(certificate, issuer))
                .orElseGet(() -> RevocationAnswer.unknown("no trusted issuer", clock.instant()));
    }

    static Optional<X509CertificateHolder> signerCertificate(byte[] cms) {
        try {
            return CmsReader.read(cms)
                    .filter(message -> message.signers().size() == 1)
                    .flatMap(message -> message.signerCertificates().stream().findFirst());
        } catch (RuntimeException e) {
            // the verdict will say MALFORMED
            return Optional.empty();
        }
    }
}
