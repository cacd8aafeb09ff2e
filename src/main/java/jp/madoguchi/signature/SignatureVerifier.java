package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** Puts every check to a received signature, in order; the first objection is the verdict. */
@Component
class SignatureVerifier {

    private final TrustAnchors anchors;
    private final Profile profile;
    private final Check<DocumentClaim> ofDocument = new OurDocument();
    private final Check<X509CertificateHolder> ofHolder = new HolderReadable();
    private final Check<RevocationAnswer> ofRevocation = new NotRevoked();

    SignatureVerifier(TrustAnchors anchors, SignatureProperties properties) {
        this.anchors = anchors;
        this.profile = properties.profile();
    }

    /**
     * @param revocation fetched beforehand, see {@link RevocationInquiry}: this method asks nobody outside
     */
    Verdict verify(byte[] cms, DocumentClaim claim, RevocationAnswer revocation) {
        try {
            var message = CmsReader.read(cms, CmsLimits.ONLINE);
            return message.isPresent()
                    ? verify(message.get(), claim, revocation)
                    : new Verdict(Reason.MALFORMED, "not a CMS SignedData");
        } catch (RuntimeException e) {
            // parts of a certificate are only parsed when a check looks at them
            return new Verdict(Reason.MALFORMED, e.getClass().getSimpleName() + " while reading");
        }
    }

    private Verdict verify(CmsMessage cms, DocumentClaim claim, RevocationAnswer revocation) {
        return Checks.first(profile.ofMessage(), new SignedMessage(cms, claim.document()))
                .or(() -> ofDocument.examine(claim))
                .or(() -> ofCertificate(cms, claim))
                .or(() -> ofRevocation.examine(revocation))
                .map(finding -> new Verdict(finding.reason(), finding.detail()))
                .orElseGet(() -> new Verdict(Reason.OK, ""));
    }

    private Optional<Finding> ofCertificate(CmsMessage cms, DocumentClaim claim) {
        var certificate = cms.signerCertificate();
        return CertificateJudgement.of(certificate, anchors.paths(cms.certificates()), profile, claim.receivedAt())
                .finding()
                .or(() -> ofHolder.examine(certificate));
    }
}
