package jp.madoguchi.signature;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Which checks are put to a message, to its certificate and to the path above it. Rules about paths are the same in
 * every profile; what a profile adds are the promises of JPKI's certificates.
 *
 * @param algorithms with which the certificates of a path may be signed; asked while the path is looked for
 */
record Profile(
        AlgorithmPolicy algorithms,
        List<Check<SignedMessage>> ofMessage,
        List<Check<X509CertificateHolder>> ofCertificate,
        List<Check<Credential>> ofPath) {

    /** Signature certificates of JPKI, as configured. */
    static Profile jpki(AlgorithmPolicy algorithms, Set<String> policies, Duration clockSkew) {
        return new Profile(
                algorithms,
                messages(algorithms),
                List.of(new SignatureCertificate(), new AcceptedPolicy(policies), new SignerIsNoAuthority()),
                paths(policies, clockSkew).toList());
    }

    /** Certificates of anybody, by RFC 5280 and RFC 5652 alone. */
    static Profile rfc5280(Duration clockSkew) {
        return new Profile(
                AlgorithmPolicy.ANY,
                messages(new SignatureMatches()).toList(),
                List.of(),
                paths(Set.of(), clockSkew).toList());
    }

    /** Tokens of time stamp authorities; that stamping is the signer's only purpose is for {@link StampChecks}. */
    static Profile timeStamps(AlgorithmPolicy algorithms) {
        return new Profile(
                algorithms,
                messages(algorithms),
                List.of(new KeyMaySign()),
                paths(Set.of(), Duration.ZERO).toList());
    }

    private static List<Check<SignedMessage>> messages(AlgorithmPolicy algorithms) {
        return Stream.concat(messages(new AcceptedAlgorithms(algorithms)), Stream.of(new SignatureMatches()))
                .toList();
    }

    private static Stream<Check<SignedMessage>> messages(Check<SignedMessage> last) {
        return Stream.of(
                new OneSigner(), new SignedAttributesPresent(), new AttributesAgree(), new DigestMatches(), last);
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
