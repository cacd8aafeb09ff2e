package jp.madoguchi.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** The certificate and those above it were valid when the signature arrived; a signing time in it proves nothing. */
final class ValidAtReceipt implements Check<Credential> {

    private final Duration clockSkew;

    /** @param clockSkew how far a clock may be ahead of ours; it never prolongs a certificate */
    ValidAtReceipt(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    @Override
    public Optional<Finding> examine(Credential credential) {
        return credential.path().certificates().stream()
                .flatMap(certificate -> objection(certificate, credential.at()).stream())
                .findFirst();
    }

    private Optional<Finding> objection(X509CertificateHolder certificate, Instant at) {
        var validity = certificate.toASN1Structure();
        var from = Moment.of(validity.getStartDate());
        var to = Moment.of(validity.getEndDate());
        if (at.isAfter(to)) {
            return Optional.of(new Finding(Reason.EXPIRED, "notAfter " + to));
        }
        return at.plus(clockSkew).isBefore(from)
                ? Optional.of(new Finding(Reason.NOT_YET_VALID, "notBefore " + from))
                : Optional.empty();
    }
}
