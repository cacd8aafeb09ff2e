package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** Asks whether a signer's certificate was revoked: outside of any transaction, since the answer may be far away. */
@Component
class RevocationInquiry {

    private final Revocation revocation;
    private final TrustAnchors anchors;
    private final Profile profile;
    private final Clock clock;

    RevocationInquiry(Revocation revocation, TrustAnchors anchors, SignatureProperties properties, Clock clock) {
        this.revocation = revocation;
        this.anchors = anchors;
        this.profile = properties.profile();
        this.clock = clock;
    }

    /** About the signer of a CMS that has just been received. */
    RevocationAnswer aboutSigner(byte[] cms) {
        return aboutSigner(cms, clock.instant());
    }

    /**
     * About the signer of a CMS; nobody is asked about a signature that will be refused anyway.
     *
     * @param receivedAt for which the certificate must have been valid; the question itself is about now
     */
    RevocationAnswer aboutSigner(byte[] cms, Instant receivedAt) {
        try {
            return signed(cms)
                    .map(message -> about(message, receivedAt))
                    .orElseGet(() -> RevocationAnswer.unknown("no signer's certificate", clock.instant()));
        } catch (RuntimeException e) {
            // the verdict will say MALFORMED
            return RevocationAnswer.unknown("the certificate cannot be read", clock.instant());
        }
    }

    private RevocationAnswer about(CmsMessage message, Instant receivedAt) {
        var paths = anchors.paths(message.certificates());
        return CertificateJudgement.of(message.signerCertificate(), paths, profile, receivedAt)
                .good()
                .map(path -> new PathRevocation(revocation, paths, profile).of(path, clock.instant()))
                .orElseGet(() -> RevocationAnswer.unknown("not a certificate that will be accepted", clock.instant()));
    }

    static Optional<X509CertificateHolder> signerCertificate(byte[] cms) {
        try {
            return signed(cms).map(CmsMessage::signerCertificate);
        } catch (RuntimeException e) {
            // the verdict will say MALFORMED
            return Optional.empty();
        }
    }

    private static Optional<CmsMessage> signed(byte[] cms) {
        return CmsReader.read(cms, CmsLimits.ONLINE)
                .filter(message -> message.signers().size() == 1)
                .filter(message -> message.signerCertificates().size() == 1);
    }
}
