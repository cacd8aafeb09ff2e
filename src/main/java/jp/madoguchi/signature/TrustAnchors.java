package jp.madoguchi.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** The authorities whose certificates we accept; never one that came along with a signature. */
@Component
public class TrustAnchors {

    private static final List<String> REHEARSAL_NAMES = List.of("DEMO", "TEST");

    private final List<TrustAnchorSource> sources;
    private final IssuedBy issuedBy = new IssuedBy();
    private volatile Parsed parsed = new Parsed(List.of(), List.of());

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
                anchor.getSubjectX500Principal().getName(X500Principal.RFC2253).toUpperCase(Locale.ROOT);
        return REHEARSAL_NAMES.stream().anyMatch(name::contains);
    }

    /** Leads from these anchors, over certificates that came along, to a signer's. */
    PathBuilder paths(List<X509CertificateHolder> untrusted) {
        return new PathBuilder(authorities(), untrusted, issuedBy);
    }

    /** Parsed once, and again only when a source has others. */
    List<Authority> authorities() {
        var all = all();
        var known = parsed;
        if (!known.from().equals(all)) {
            known = new Parsed(all, all.stream().map(Authority::of).toList());
            parsed = known;
        }
        return known.authorities();
    }

    private record Parsed(List<X509Certificate> from, List<Authority> authorities) {}
}
