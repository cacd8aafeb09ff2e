package jp.madoguchi.signature;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A chain whose names and signatures fit: from one of our anchors over authorities down to a certificate. Whether each
 * was allowed to issue the next is for the checks.
 *
 * @param authorities the anchor first, never empty
 */
record Path(List<Authority> authorities, X509CertificateHolder certificate) {

    Authority anchor() {
        return authorities.get(0);
    }

    Authority issuer() {
        return authorities.get(authorities.size() - 1);
    }

    /** What lies between the anchor and the certificate. */
    List<X509CertificateHolder> intermediates() {
        return authorities.stream().skip(1).map(Authority::certificate).toList();
    }

    /** All that the anchor must answer for, the certificate last. */
    List<X509CertificateHolder> certificates() {
        return Stream.concat(intermediates().stream(), Stream.of(certificate)).toList();
    }

    /** RFC 5280, 3.2: issued by an authority to itself, for a new key; it counts for no path length. */
    static boolean selfIssued(X509CertificateHolder certificate) {
        return Names.same(certificate.getSubject(), certificate.getIssuer());
    }
}
