package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.cert.X509CertificateHolder;

/** The certificate was issued under one of the configured policies. */
final class AcceptedPolicy implements Check<X509CertificateHolder> {

    private final Set<String> accepted;

    AcceptedPolicy(Set<String> accepted) {
        this.accepted = accepted;
    }

    @Override
    public Optional<Finding> examine(X509CertificateHolder certificate) {
        var policies = CertificatePolicies.fromExtensions(certificate.getExtensions());
        if (policies == null) {
            return Optional.of(new Finding(Reason.POLICY, "no certificate policies"));
        }
        var ids = Arrays.stream(policies.getPolicyInformation())
                .map(policy -> policy.getPolicyIdentifier().getId())
                .toList();
        return ids.stream().anyMatch(accepted::contains)
                ? Optional.empty()
                : Optional.of(new Finding(Reason.POLICY, "policies " + ids));
    }
}
