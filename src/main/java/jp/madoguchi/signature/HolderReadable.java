package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** Name, address and birth date stand in the certificate, each once: the application takes them from there. */
final class HolderReadable implements Check<X509CertificateHolder> {

    @Override
    public Optional<Finding> examine(X509CertificateHolder certificate) {
        return HolderReader.read(certificate).isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(Reason.POLICY, "name, address or birth date is missing or double"));
    }
}
