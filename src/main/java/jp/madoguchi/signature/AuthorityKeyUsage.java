package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** An authority that limits its key's use includes the signing of certificates (RFC 5280, 6.1.4 n). */
final class AuthorityKeyUsage implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        return credential.path().authorities().stream()
                .filter(authority -> !allows(authority.certificate(), KeyUsage.keyCertSign))
                .findFirst()
                .map(authority -> new Finding(Reason.KEY_USAGE, "an issuer's key must not sign certificates"));
    }

    /** Without the extension a key may do everything. */
    static boolean allows(X509CertificateHolder certificate, int purpose) {
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return usage == null || usage.hasUsages(purpose);
    }
}
