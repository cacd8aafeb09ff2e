package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** A critical extension that nobody here understands forbids the use of the certificate (RFC 5280, 4.2). */
final class KnownCriticalExtensions implements Check<Credential> {

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            Extension.keyUsage,
            Extension.certificatePolicies,
            Extension.basicConstraints,
            Extension.subjectAlternativeName,
            Extension.cRLDistributionPoints);

    @Override
    public Optional<Finding> examine(Credential credential) {
        var extensions = credential.certificate().getExtensions();
        if (extensions == null) {
            return Optional.empty();
        }
        return Arrays.stream(extensions.getCriticalExtensionOIDs())
                .filter(oid -> !KNOWN.contains(oid))
                .findFirst()
                .map(oid -> new Finding(Reason.CRITICAL_EXTENSION, oid.getId()));
    }
}
