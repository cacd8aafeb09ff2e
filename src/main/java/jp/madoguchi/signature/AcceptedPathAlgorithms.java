package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** The certificate and those above it were signed with accepted algorithms too. */
final class AcceptedPathAlgorithms implements Check<Credential> {

    private final AlgorithmPolicy policy;

    AcceptedPathAlgorithms(AlgorithmPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> examine(Credential credential) {
        var path = credential.path();
        var certificates = path.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            if (!accepted(certificates.get(i), path.authorities().get(i))) {
                return Optional.of(new Finding(
                        Reason.WEAK_ALGORITHM,
                        "certificate signed with "
                                + certificates.get(i).getSignatureAlgorithm().getAlgorithm()));
            }
        }
        return Optional.empty();
    }

    private boolean accepted(X509CertificateHolder certificate, Authority issuer) {
        return Scheme.of(certificate.getSignatureAlgorithm())
                .filter(scheme -> policy.accepts(scheme, issuer.key()))
                .isPresent();
    }
}
