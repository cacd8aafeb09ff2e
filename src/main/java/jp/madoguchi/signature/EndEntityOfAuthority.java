package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** A person signs, an authority issues: the signer's certificate is not a CA's, the issuer's is. */
final class EndEntityOfAuthority implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        if (isAuthority(credential.certificate())) {
            return Optional.of(new Finding(Reason.BASIC_CONSTRAINTS, "signed with the certificate of an authority"));
        }
        return credential
                        .issuer()
                        .map(Anchor::certificate)
                        .filter(EndEntityOfAuthority::mayIssue)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(Reason.BASIC_CONSTRAINTS, "the issuer is not an authority"));
    }

    private static boolean mayIssue(X509CertificateHolder certificate) {
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return isAuthority(certificate) && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    private static boolean isAuthority(X509CertificateHolder certificate) {
        var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }
}
