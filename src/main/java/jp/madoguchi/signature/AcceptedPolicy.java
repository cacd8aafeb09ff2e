package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificatePolicies;

/** The certificate was issued under one of the configured policies, and has the attributes that these promise. */
final class AcceptedPolicy implements Check<Credential> {

    private final Set<String> accepted;

    AcceptedPolicy(Set<String> accepted) {
        this.accepted = accepted;
    }

    @Override
    public Optional<Finding> examine(Credential credential) {
        var policies =
                CertificatePolicies.fromExtensions(credential.certificate().getExtensions());
        if (policies == null) {
            return Optional.of(new Finding(Reason.POLICY, "no certificate policies"));
        }
        var ids = Arrays.stream(policies.getPolicyInformation())
                .map(policy -> policy.getPolicyIdentifier().getId())
                .toList();
        if (ids.stream().noneMatch(accepted::contains)) {
            return Optional.of(new Finding(Reason.POLICY, "policies " + ids));
        }
        return HolderReader.read(credential.certificate()).isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(Reason.POLICY, "name, address or birth date is missing or double"));
    }
}
