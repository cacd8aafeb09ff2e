package jp.madoguchi.signature;

import java.util.Optional;

/** One of our authorities issued the certificate. */
final class TrustedIssuer implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        return credential.issuer().isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Reason.UNTRUSTED,
                        "no trust anchor issued it: " + credential.certificate().getIssuer()));
    }
}
