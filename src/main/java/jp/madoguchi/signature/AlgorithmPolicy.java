package jp.madoguchi.signature;

import java.util.Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** Which signature algorithm may be used with which key. */
@FunctionalInterface
interface AlgorithmPolicy {

    /** Whatever can be verified at all. */
    AlgorithmPolicy ANY = (scheme, key) -> true;

    boolean accepts(Scheme scheme, SubjectPublicKeyInfo key);

    /** Whether the certificate may be signed as it says, were this key its issuer's; nothing is computed for that. */
    default boolean accepts(X509CertificateHolder certificate, SubjectPublicKeyInfo issuer) {
        return Scheme.of(certificate.getSignatureAlgorithm())
                .filter(scheme -> accepts(scheme, issuer))
                .isPresent();
    }

    /**
     * The algorithms that today's card (RSA-2048 with SHA-256, PKCS#1 v1.5) and the next one (P-384 with SHA-384) use,
     * and no others, unless configured: neither SHA-1 nor PSS nor short keys.
     */
    static AlgorithmPolicy of(Set<Suite> suites, int minimumRsaBits) {
        return (scheme, key) ->
                suites.stream().anyMatch(suite -> suite.scheme() == scheme && suite.has(key, minimumRsaBits));
    }
}
