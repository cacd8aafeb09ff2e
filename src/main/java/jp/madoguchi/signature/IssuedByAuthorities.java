package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.X509CertificateHolder;

/** Everybody above the certificate is an authority, not another person (RFC 5280, 4.2.1.9). */
final class IssuedByAuthorities implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        return credential.path().authorities().stream()
                .filter(authority -> !isAuthority(authority.certificate()))
                .findFirst()
                .map(authority -> new Finding(Reason.BASIC_CONSTRAINTS, "an issuer is not an authority"));
    }

    static boolean isAuthority(X509CertificateHolder certificate) {
        var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }
}
