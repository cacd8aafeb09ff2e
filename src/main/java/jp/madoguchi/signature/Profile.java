package jp.madoguchi.signature;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Which checks are put to a message, to its certificate and to the path above it. Rules about paths are the same in
 * every profile; what a profile adds are the promises of JPKI's certificates.
 */
record Profile(
        List<Check<SignedMessage>> ofMessage,
        List<Check<X509CertificateHolder>> ofCertificate,
        List<Check<Credential>> ofPath) {

    /** Signature certificates of JPKI, as configured. */
    static Profile jpki(AlgorithmPolicy algorithms, Set<String> policies, Duration clockSkew) {
        return new Profile(
                Stream.concat(messages(new AcceptedAlgorithms(algorithms)), Stream.of(new SignatureMatches()))
                        .toList(),
                List.of(new SignatureCertificate(), new AcceptedPolicy(policies), new SignerIsNoAuthority()),
                Stream.concat(
                                Stream.<Check<Credential>>of(new AcceptedPathAlgorithms(algorithms)),
                                paths(policies, clockSkew))
                        .toList());
    }

    /** Certificates of anybody, by RFC 5280 and RFC 5652 alone. */
    static Profile rfc5280() {
        return new Profile(
                messages(new SignatureMatches()).toList(),
                List.of(),
                paths(Set.of(), Duration.ZERO).toList());
    }

    private static Stream<Check<SignedMessage>> messages(Check<SignedMessage> last) {
        return Stream.of(new OneSigner(), new SignedAttributesPresent(), new DigestMatches(), last);
    }

    private static Stream<Check<Credential>> paths(Set<String> policies, Duration clockSkew) {
        return Stream.of(
                new ValidAtReceipt(clockSkew),
                new KnownCriticalExtensions(),
                new IssuedByAuthorities(),
                new PathLength(),
                new AuthorityKeyUsage(),
                new PermittedNames(),
                new PoliciesThroughPath(policies));
    }
}
