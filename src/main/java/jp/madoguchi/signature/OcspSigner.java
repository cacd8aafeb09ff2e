package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
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

    boolean mayAnswer(RevocationQuestion question, RevocationRules rules) {
        var issuer = question.issuer();
        return Stream.concat(
                        Stream.of(issuer),
                        included.stream()
                                .filter(certificate -> delegated(certificate, question))
                                .map(Authority::of))
                .filter(signer -> isNamed(signer, answer.getTbsResponseData().getResponderID()))
                .anyMatch(signer -> signed(signer, rules.algorithms()));
    }

    private static boolean delegated(X509CertificateHolder certificate, RevocationQuestion question) {
        var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        var path = new Path(List.of(question.issuer()), certificate);
        var credential = new Credential(path, question.at());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && AuthorityKeyUsage.allows(certificate, KeyUsage.digitalSignature)
                && Names.same(certificate.getIssuer(), question.issuer().name())
                && new IssuedBy().test(certificate, question.issuer())
                && new ValidAtReceipt(java.time.Duration.ZERO)
                        .examine(credential)
                        .isEmpty()
                && new KnownCriticalExtensions().examine(credential).isEmpty();
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
