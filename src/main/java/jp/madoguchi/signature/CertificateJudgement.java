package jp.madoguchi.signature;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What the checks say about a certificate before anybody is asked about revocation.
 *
 * @param path one that leads to it from an anchor of ours; the good one if there is one
 * @param finding why it is refused; empty when it is good, and then there is a path
 */
record CertificateJudgement(Optional<Path> path, Optional<Finding> finding) {

    static CertificateJudgement of(X509CertificateHolder certificate, PathBuilder paths, Profile profile, Instant at) {
        var objection = Checks.first(profile.ofCertificate(), certificate);
        if (objection.isPresent()) {
            return new CertificateJudgement(Optional.empty(), objection);
        }
        var worst = Optional.<CertificateJudgement>empty();
        var found = paths.to(certificate, profile.algorithms());
        for (var path : found.paths()) {
            var judged = new CertificateJudgement(
                    Optional.of(path), Checks.first(profile.ofPath(), new Credential(path, at)));
            if (judged.finding().isEmpty()) {
                return judged;
            }
            worst = worst.or(() -> Optional.of(judged));
        }
        return worst.orElseGet(() ->
                new CertificateJudgement(Optional.empty(), found.weak().or(() -> Optional.of(untrusted(certificate)))));
    }

    private static Finding untrusted(X509CertificateHolder certificate) {
        return new Finding(Reason.UNTRUSTED, "no trust anchor issued it: " + certificate.getIssuer());
    }

    /** The path when nothing speaks against it. */
    Optional<Path> good() {
        return finding.isEmpty() ? path : Optional.empty();
    }
}
