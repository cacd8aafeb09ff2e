package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** A key whose use is limited is meant for signatures, whatever purpose stands beside (RFC 5280, 4.2.1.12). */
final class KeyMaySign implements Check<X509CertificateHolder> {

    @Override
    public Optional<Finding> examine(X509CertificateHolder certificate) {
        return AuthorityKeyUsage.allows(certificate, KeyUsage.digitalSignature)
                        || AuthorityKeyUsage.allows(certificate, KeyUsage.nonRepudiation)
                ? Optional.empty()
                : Optional.of(new Finding(Reason.KEY_USAGE, "the key must not sign"));
    }
}
