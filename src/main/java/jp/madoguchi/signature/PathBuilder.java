package jp.madoguchi.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Finds the paths from our anchors to a certificate. The name says who may have issued it, only the key says who has,
 * since three generations of JPKI bear the same name. However many certificates come along, the work for one
 * message is bounded.
 */
final class PathBuilder {

    private static final int MAX_AUTHORITIES = 10;
    private static final int MAX_PATHS = 20;
    private static final int MAX_SIGNATURES = 400;

    /** As many as that with P-384, fewer with keys that take longer; see {@link KeyCost}. */
    private static final long MAX_COST = 10_000_000;

    private final List<Authority> anchors;
    private final List<Authority> untrusted;
    private final IssuedBy issuedBy;
    private int signatures;
    private long cost;

    PathBuilder(List<Authority> anchors, List<X509CertificateHolder> untrusted, IssuedBy issuedBy) {
        this.anchors = anchors;
        this.untrusted = untrusted.stream().map(Authority::of).toList();
        this.issuedBy = issuedBy;
    }

    /** @param algorithms asked before any signature is verified: who may not have issued it is not tried */
    Found to(X509CertificateHolder certificate, AlgorithmPolicy algorithms) {
        var search = new Search(certificate, algorithms);
        search.up(certificate, List.of());
        var shortestFirst = search.found.stream()
                .sorted(Comparator.comparingInt(path -> path.authorities().size()))
                .toList();
        return new Found(shortestFirst, search.weak);
    }

    /** Certificates of the same name that may sign revocation lists for an authority. */
    List<X509CertificateHolder> named(X500Name name) {
        return untrusted.stream()
                .filter(authority -> authority.named(name))
                .map(Authority::certificate)
                .toList();
    }

    /**
     * What a search has found.
     *
     * @param paths the shortest first; empty when no anchor leads there
     * @param weak why nobody could be tried who bears an issuer's name; if there is no path, that is the reason
     */
    record Found(List<Path> paths, Optional<Finding> weak) {}

    private final class Search {

        private final X509CertificateHolder target;
        private final AlgorithmPolicy algorithms;
        private final List<Path> found = new ArrayList<>();
        private Optional<Finding> weak = Optional.empty();

        Search(X509CertificateHolder target, AlgorithmPolicy algorithms) {
            this.target = target;
            this.algorithms = algorithms;
        }

        /** @param below authorities between this certificate and the target, the lowest last */
        void up(X509CertificateHolder certificate, List<Authority> below) {
            var trusted = named(certificate, anchors);
            var others = named(certificate, untrusted);
            noteWeakness(certificate, trusted, others);
            for (var anchor : trusted) {
                if (issued(certificate, anchor)) {
                    found.add(path(anchor, below));
                }
            }
            if (below.size() + 1 >= MAX_AUTHORITIES) {
                return;
            }
            for (var authority : others) {
                if (issued(certificate, authority) && !repeats(authority, below)) {
                    up(
                            authority.certificate(),
                            Stream.concat(Stream.of(authority), below.stream()).toList());
                }
            }
        }

        private List<Authority> named(X509CertificateHolder certificate, List<Authority> candidates) {
            var named = new ArrayList<Authority>();
            for (var candidate : candidates) {
                if (candidate.named(certificate.getIssuer())) {
                    working(candidate).forEach(named::add);
                }
            }
            return named;
        }

        private void noteWeakness(X509CertificateHolder certificate, List<Authority> trusted, List<Authority> others) {
            if (trusted.size() + others.size() > 0
                    && nobodyMay(certificate, trusted)
                    && nobodyMay(certificate, others)) {
                weak = Optional.of(new Finding(
                        Reason.WEAK_ALGORITHM,
                        "certificate signed with "
                                + certificate.getSignatureAlgorithm().getAlgorithm()));
            }
        }

        private boolean nobodyMay(X509CertificateHolder certificate, List<Authority> named) {
            return named.stream().noneMatch(candidate -> algorithms.accepts(certificate, candidate.key()));
        }

        private boolean issued(X509CertificateHolder certificate, Authority candidate) {
            return algorithms.accepts(certificate, candidate.key())
                    && affords(candidate)
                    && issuedBy.test(certificate, candidate);
        }

        /** Counted even when the answer is remembered: a verdict does not depend on what was asked before. */
        private boolean affords(Authority candidate) {
            cost += KeyCost.of(candidate.key());
            return found.size() < MAX_PATHS && signatures++ < MAX_SIGNATURES && cost <= MAX_COST;
        }

        /** A DSA key without parameters works with those of whoever may have issued it. */
        private Stream<Authority> working(Authority candidate) {
            if (!candidate.inherits()) {
                return Stream.of(candidate);
            }
            return Stream.concat(anchors.stream(), untrusted.stream())
                    .filter(above -> !above.inherits()
                            && above.named(candidate.certificate().getIssuer()))
                    .map(candidate::under);
        }

        /** A chain never meets the same name and key twice (RFC 4158, 2.4.2); circles end here. */
        private boolean repeats(Authority authority, List<Authority> below) {
            return authority.certificate().equals(target)
                    || below.stream()
                            .anyMatch(known ->
                                    known.key().equals(authority.key()) && Names.same(known.name(), authority.name()));
        }

        private Path path(Authority anchor, List<Authority> below) {
            return new Path(Stream.concat(Stream.of(anchor), below.stream()).toList(), target);
        }
    }
}
