package jp.madoguchi.signature;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Who signed an OCSP answer: it counts from the issuer itself, or from a delegate whom the issuer certified, directly,
 * for this very purpose (RFC 6960, 4.2.2.2).
 */
record OcspSigner(BasicOCSPResponse answer, List<X509CertificateHolder> included) {

    /**
     * @param lists who knows whether a delegate's own certificate was revoked, unless the issuer waived the question
     *     (id-pkix-ocsp-nocheck, RFC 6960, 4.2.2.2.1)
     * @return what vouches for the signer; empty when it may not answer
     */
    Optional<List<Evidence>> standing(RevocationQuestion question, RevocationRules rules, Revocation lists) {
        if (isBy(question.issuer(), rules)) {
            return Optional.of(List.of());
        }
        return included.stream()
                .filter(certificate -> delegated(certificate, question, rules))
                .filter(certificate -> isBy(Authority.of(certificate), rules))
                .findFirst()
                .flatMap(certificate -> standing(certificate, question, lists));
    }

    private static Optional<List<Evidence>> standing(
            X509CertificateHolder delegate, RevocationQuestion question, Revocation lists) {
        if (delegate.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null) {
            return Optional.of(List.of());
        }
        var answer = lists.of(new RevocationQuestion(delegate, question.issuer(), question.at(), question.others()));
        return answer.status() == RevocationStatus.GOOD ? Optional.of(answer.evidence()) : Optional.empty();
    }

    private static boolean delegated(
            X509CertificateHolder certificate, RevocationQuestion question, RevocationRules rules) {
        var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        var credential = new Credential(new Path(List.of(question.issuer()), certificate), question.at());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && AuthorityKeyUsage.allows(certificate, KeyUsage.digitalSignature)
                && Names.same(certificate.getIssuer(), question.issuer().name())
                && rules.algorithms().accepts(certificate, question.issuer().key())
                && new IssuedBy().test(certificate, question.issuer())
                && new ValidAtReceipt(Duration.ZERO).examine(credential).isEmpty()
                && new KnownCriticalExtensions().examine(credential).isEmpty();
    }

    private boolean isBy(Authority signer, RevocationRules rules) {
        return isNamed(signer, answer.getTbsResponseData().getResponderID()) && signed(signer, rules.algorithms());
    }

    private static boolean isNamed(Authority signer, ResponderID id) {
        return id.getName() == null
                ? Arrays.equals(
                        id.getKeyHash(),
                        Digests.of("SHA-1")
                                .digest(signer.certificate()
                                        .getSubjectPublicKeyInfo()
                                        .getPublicKeyData()
                                        .getOctets()))
                : Names.same(id.getName(), signer.name());
    }

    private boolean signed(Authority signer, AlgorithmPolicy policy) {
        return answer.getSignature().getPadBits() == 0
                && Scheme.of(answer.getSignatureAlgorithm())
                        .filter(scheme -> policy.accepts(scheme, signer.key()))
                        .filter(scheme -> scheme.verifies(
                                signer.key(),
                                Der.of(answer.getTbsResponseData()),
                                answer.getSignature().getOctets()))
                        .isPresent();
    }
}
