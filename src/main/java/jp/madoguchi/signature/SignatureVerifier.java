package jp.madoguchi.signature;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts every check to a received signature, in order; the first objection is the verdict. */
@Component
class SignatureVerifier {

    private final TrustAnchors anchors;
    private final List<Check<SignedMessage>> ofMessage;
    private final Check<DocumentClaim> ofDocument = new OurDocument();
    private final List<Check<Credential>> ofCertificate;
    private final Check<RevocationAnswer> ofRevocation = new NotRevoked();

    SignatureVerifier(TrustAnchors anchors, SignatureProperties properties) {
        var algorithms = new AlgorithmPolicy();
        this.anchors = anchors;
        this.ofMessage = List.of(
                new OneSigner(),
                new SignedAttributesPresent(),
                new DigestMatches(algorithms),
                new AcceptedAlgorithms(algorithms),
                new SignatureMatches(algorithms));
        this.ofCertificate = List.of(
                new SignatureCertificate(),
                new AcceptedPolicy(properties.policies()),
                new TrustedIssuer(),
                new ValidAtReceipt(properties.clockSkew()),
                new KnownCriticalExtensions(),
                new EndEntityOfAuthority());
    }

    /**
     * @param revocation fetched beforehand, see {@link RevocationInquiry}: this method asks nobody outside
     */
    Verdict verify(byte[] cms, DocumentClaim claim, RevocationAnswer revocation) {
        try {
            var message = CmsReader.read(cms);
            return message.isPresent()
                    ? verify(message.get(), claim, revocation)
                    : new Verdict(Reason.MALFORMED, "not a CMS SignedData");
        } catch (RuntimeException e) {
            // parts of a certificate are only parsed when a check looks at them
            return new Verdict(Reason.MALFORMED, e.getClass().getSimpleName() + " while reading");
        }
    }

    private Verdict verify(CmsMessage cms, DocumentClaim claim, RevocationAnswer revocation) {
        return first(ofMessage, new SignedMessage(cms, claim.document()))
                .or(() -> ofDocument.examine(claim))
                .or(() -> first(ofCertificate, credential(cms, claim)))
                .or(() -> ofRevocation.examine(revocation))
                .map(finding -> new Verdict(finding.reason(), finding.detail()))
                .orElseGet(() -> new Verdict(Reason.OK, ""));
    }

    private Credential credential(CmsMessage cms, DocumentClaim claim) {
        var certificate = cms.signerCertificate();
        return new Credential(certificate, anchors.issuerOf(certificate), claim.receivedAt());
    }

    private static <T> Optional<Finding> first(List<Check<T>> checks, T subject) {
        return checks.stream().flatMap(check -> check.examine(subject).stream()).findFirst();
    }
}
