package jp.madoguchi.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Policies are handed down, mapped and inhibited as RFC 5280, 6.1 has it; the JDK's validator does this, and is our
 * second opinion on every path with intermediate authorities. A certificate straight from an anchor needs neither.
 */
final class PoliciesThroughPath implements Check<Credential> {

    private final Set<String> accepted;

    /** @param accepted one of them must hold through the whole path; empty: any, and none is needed */
    PoliciesThroughPath(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    @Override
    public Optional<Finding> examine(Credential credential) {
        var path = credential.path();
        if (path.intermediates().isEmpty() && !demandsPolicy(path.certificate())) {
            return Optional.empty();
        }
        try {
            validate(credential);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            var reason = e.getReason() == PKIXReason.INVALID_POLICY ? Reason.POLICY : Reason.UNTRUSTED;
            return Optional.of(new Finding(reason, "path validation: " + e.getReason()));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.of(new Finding(
                    Reason.UNTRUSTED, "path validation: " + e.getClass().getSimpleName()));
        }
    }

    private void validate(Credential credential) throws GeneralSecurityException, IOException {
        var path = credential.path();
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        for (var certificate : path.certificates()) {
            certificates.add(0, parsed(factory, certificate));
        }
        var parameters = new PKIXParameters(
                Set.of(new TrustAnchor(parsed(factory, path.anchor().certificate()), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(moment(credential)));
        parameters.addCertPathChecker(new CriticalExtensionsSeen());
        parameters.setInitialPolicies(accepted.isEmpty() ? Collections.emptySet() : accepted);
        parameters.setExplicitPolicyRequired(!accepted.isEmpty());
        CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(certificates), parameters);
    }

    /** When clocks differ, {@link ValidAtReceipt} has already decided about the certificate that starts later. */
    private static Instant moment(Credential credential) {
        return credential.path().certificates().stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .reduce(credential.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static boolean demandsPolicy(X509CertificateHolder certificate) {
        return certificate.getExtensions() != null
                && certificate.getExtensions().getExtension(Extension.policyConstraints) != null;
    }

    private static X509Certificate parsed(CertificateFactory factory, X509CertificateHolder certificate)
            throws GeneralSecurityException, IOException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
    }

    /** {@link KnownCriticalExtensions} has judged them; the JDK leaves some to the application. */
    private static final class CriticalExtensionsSeen extends PKIXCertPathChecker {

        @Override
        public void init(boolean forward) {}

        @Override
        public boolean isForwardCheckingSupported() {
            return true;
        }

        @Override
        public Set<String> getSupportedExtensions() {
            return Set.of();
        }

        @Override
        public void check(Certificate certificate, Collection<String> unresolved) {
            unresolved.clear();
        }
    }
}
