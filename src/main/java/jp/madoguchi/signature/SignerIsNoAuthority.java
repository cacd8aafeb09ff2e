package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** A person signs: the certificate is not one that issues others. */
final class SignerIsNoAuthority implements Check<X509CertificateHolder> {

    @Override
    public Optional<Finding> examine(X509CertificateHolder certificate) {
        return IssuedByAuthorities.isAuthority(certificate)
                ? Optional.of(new Finding(Reason.BASIC_CONSTRAINTS, "signed with the certificate of an authority"))
                : Optional.empty();
    }
}
