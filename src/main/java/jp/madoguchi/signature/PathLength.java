package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;

/** No authority has more authorities below it than it or one above it allows (RFC 5280, 4.2.1.9 and 6.1.4). */
final class PathLength implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        long left = Long.MAX_VALUE;
        var authorities = credential.path().authorities();
        for (int i = 0; i < authorities.size(); i++) {
            var certificate = authorities.get(i).certificate();
            if (i > 0 && !Path.selfIssued(certificate) && left-- <= 0) {
                return Optional.of(new Finding(Reason.BASIC_CONSTRAINTS, "the path is longer than allowed"));
            }
            var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
            if (constraints != null && constraints.getPathLenConstraint() != null) {
                left = Math.min(left, constraints.getPathLenConstraint().longValueExact());
            }
        }
        return Optional.empty();
    }
}
