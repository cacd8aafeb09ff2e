package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.X509CertificateHolder;

/** Every name in the path is one that the authorities above may vouch for (RFC 5280, 4.2.1.10). */
final class PermittedNames implements Check<Credential> {

    @Override
    public Optional<Finding> examine(Credential credential) {
        var path = credential.path();
        if (path.authorities().stream().noneMatch(authority -> constraints(authority.certificate()) != null)) {
            return Optional.empty();
        }
        try {
            walk(path);
            return Optional.empty();
        } catch (NameConstraintValidatorException | RuntimeException e) {
            // forms of names that cannot be compared throw as well; the constraint is critical, so that is a no
            return Optional.of(new Finding(Reason.NAME_CONSTRAINTS, "a name is outside of what an issuer may certify"));
        }
    }

    private static void walk(Path path) throws NameConstraintValidatorException {
        var allowed = new PKIXNameConstraintValidator();
        constrain(allowed, path.anchor().certificate());
        for (var certificate : path.intermediates()) {
            if (!Path.selfIssued(certificate)) {
                check(allowed, certificate);
            }
            constrain(allowed, certificate);
        }
        check(allowed, path.certificate());
    }

    private static void constrain(PKIXNameConstraintValidator allowed, X509CertificateHolder certificate) {
        var constraints = constraints(certificate);
        if (constraints == null) {
            return;
        }
        if (constraints.getPermittedSubtrees() != null) {
            allowed.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        }
        if (constraints.getExcludedSubtrees() != null) {
            Arrays.stream(constraints.getExcludedSubtrees()).forEach(allowed::addExcludedSubtree);
        }
    }

    private static void check(PKIXNameConstraintValidator allowed, X509CertificateHolder certificate)
            throws NameConstraintValidatorException {
        var subject = certificate.getSubject();
        if (subject.size() > 0) {
            allowed.checkPermittedDN(subject);
            allowed.checkExcludedDN(subject);
        }
        for (var name : names(certificate).toList()) {
            allowed.checkPermitted(name);
            allowed.checkExcluded(name);
        }
    }

    /** The alternative names; where none is a mail address, those in the subject count (RFC 5280, 6.1.3 b). */
    private static Stream<GeneralName> names(X509CertificateHolder certificate) {
        var alternative = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        if (alternative != null) {
            return Arrays.stream(alternative.getNames());
        }
        return Arrays.stream(certificate.getSubject().getRDNs(PKCSObjectIdentifiers.pkcs_9_at_emailAddress))
                .flatMap(part -> Arrays.stream(part.getTypesAndValues()))
                .filter(part -> part.getType().equals(PKCSObjectIdentifiers.pkcs_9_at_emailAddress))
                .map(part ->
                        new GeneralName(GeneralName.rfc822Name, part.getValue().toString()));
    }

    private static org.bouncycastle.asn1.x509.@org.jspecify.annotations.Nullable NameConstraints constraints(
            X509CertificateHolder certificate) {
        var extensions = certificate.getExtensions();
        return extensions == null
                ? null
                : NameConstraints.getInstance(extensions.getExtensionParsedValue(Extension.nameConstraints));
    }
}
