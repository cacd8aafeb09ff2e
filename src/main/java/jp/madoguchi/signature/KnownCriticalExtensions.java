package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;

/** A critical extension that nobody here understands forbids the use of the certificate (RFC 5280, 4.2). */
final class KnownCriticalExtensions implements Check<Credential> {

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.certificatePolicies,
            Extension.policyMappings,
            Extension.policyConstraints,
            Extension.inhibitAnyPolicy,
            Extension.basicConstraints,
            Extension.nameConstraints,
            Extension.subjectAlternativeName,
            Extension.cRLDistributionPoints);

    @Override
    public Optional<Finding> examine(Credential credential) {
        return credential.path().certificates().stream()
                .flatMap(KnownCriticalExtensions::critical)
                .filter(oid -> !KNOWN.contains(oid))
                .findFirst()
                .map(oid -> new Finding(Reason.CRITICAL_EXTENSION, oid.getId()));
    }

    private static Stream<ASN1ObjectIdentifier> critical(X509CertificateHolder certificate) {
        var extensions = certificate.getExtensions();
        return extensions == null ? Stream.empty() : Arrays.stream(extensions.getCriticalExtensionOIDs());
    }
}
