package jp.madoguchi.signature;

import java.time.Duration;
import java.util.Optional;

/** The certificate was valid when the signature arrived; a signing time in the message proves nothing. */
final class ValidAtReceipt implements Check<Credential> {

    private final Duration clockSkew;

    /** @param clockSkew how far a clock may be ahead of ours; it never prolongs a certificate */
    ValidAtReceipt(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    @Override
    public Optional<Finding> examine(Credential credential) {
        var from = credential.certificate().getNotBefore().toInstant();
        var to = credential.certificate().getNotAfter().toInstant();
        if (credential.at().isAfter(to)) {
            return Optional.of(new Finding(Reason.EXPIRED, "notAfter " + to));
        }
        return credential.at().plus(clockSkew).isBefore(from)
                ? Optional.of(new Finding(Reason.NOT_YET_VALID, "notBefore " + from))
                : Optional.empty();
    }
}
