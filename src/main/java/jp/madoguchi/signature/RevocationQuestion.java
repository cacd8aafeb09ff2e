package jp.madoguchi.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Whether one certificate has lost its effect.
 *
 * @param issuer whose word counts
 * @param others keys that sign lists for the issuer under its name (RFC 5280, 6.3.3 f); asked for only when needed
 */
record RevocationQuestion(
        X509CertificateHolder certificate, Authority issuer, Instant at, Supplier<List<Authority>> others) {

    static RevocationQuestion about(X509CertificateHolder certificate, Authority issuer, Instant at) {
        return new RevocationQuestion(certificate, issuer, at, List::of);
    }

    /**
     * Whether silence of that moment means good: once a certificate has expired its authority may forget that it was
     * revoked (RFC 5280, 3.3).
     *
     * @param keptSince certificates that expired then or later are promised not to be forgotten
     */
    boolean remembered(Instant thisUpdate, Optional<Instant> keptSince) {
        var end = Moment.of(certificate.toASN1Structure().getEndDate());
        return !thisUpdate.isAfter(end)
                || keptSince.filter(since -> !since.isAfter(end)).isPresent();
    }
}
