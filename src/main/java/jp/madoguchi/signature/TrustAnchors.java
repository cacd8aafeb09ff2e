package jp.madoguchi.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** The authorities whose certificates we accept; never one that came along with a signature. */
@Component
public class TrustAnchors {

    private static final List<String> REHEARSAL_NAMES = List.of("DEMO", "TEST");

    private final List<TrustAnchorSource> sources;
    private final AlgorithmPolicy policy = new AlgorithmPolicy();
    private final Map<X509Certificate, Anchor> parsed = new ConcurrentHashMap<>();

    TrustAnchors(List<TrustAnchorSource> sources) {
        this.sources = sources;
    }

    /** All of them, also for a check of the configuration at start. */
    public List<X509Certificate> all() {
        return sources.stream().flatMap(source -> source.anchors().stream()).toList();
    }

    /** Whether real residents must not be judged by it: the authority of the test cards or of JPKI's test system. */
    public static boolean isRehearsal(X509Certificate anchor) {
        var name =
                anchor.getSubjectX500Principal().getName(X500Principal.RFC2253).toUpperCase(java.util.Locale.ROOT);
        return REHEARSAL_NAMES.stream().anyMatch(name::contains);
    }

    /**
     * The authority that issued the certificate: the name says which may have, only the key says which has, since
     * three generations of JPKI bear the same name.
     */
    Optional<Anchor> issuerOf(X509CertificateHolder certificate) {
        return parsed().stream()
                .filter(anchor -> anchor.named(certificate.getIssuer()))
                .filter(anchor -> issued(anchor, certificate))
                .findFirst();
    }

    List<Anchor> parsed() {
        return all().stream()
                .map(anchor -> parsed.computeIfAbsent(anchor, Anchor::of))
                .toList();
    }

    private boolean issued(Anchor anchor, X509CertificateHolder certificate) {
        var structure = certificate.toASN1Structure();
        return structure
                        .getSignatureAlgorithm()
                        .equals(structure.getTBSCertificate().getSignature())
                && policy.byKey(anchor.key())
                        .filter(suite -> suite.signs(structure.getSignatureAlgorithm()))
                        .filter(suite -> suite.verifies(
                                anchor.key(),
                                Der.of(structure.getTBSCertificate()),
                                structure.getSignature().getOctets()))
                        .isPresent();
    }
}
