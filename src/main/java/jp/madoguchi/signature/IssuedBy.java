package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Whether a key signed a certificate; remembered, since the same pair is asked about several times. Certificates are the
 * same when their structures are, and then so is the DER over which the signature was made.
 */
final class IssuedBy {

    private static final int REMEMBERED = 500;

    private final Map<Pair, Boolean> signed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean test(X509CertificateHolder certificate, Authority issuer) {
        var pair = new Pair(certificate, issuer.keyBytes());
        var known = signed.get(pair);
        if (known != null) {
            return known;
        }
        boolean verified = verify(certificate, issuer.key());
        signed.put(pair, verified);
        return verified;
    }

    private static boolean verify(X509CertificateHolder certificate, SubjectPublicKeyInfo key) {
        var structure = certificate.toASN1Structure();
        var algorithm = structure.getSignatureAlgorithm();
        return structure.getSignature().getPadBits() == 0
                && Arrays.equals(
                        Der.of(algorithm), Der.of(structure.getTBSCertificate().getSignature()))
                && Scheme.of(algorithm)
                        .filter(scheme -> scheme.verifies(
                                key,
                                Der.of(structure.getTBSCertificate()),
                                structure.getSignature().getOctets()))
                        .isPresent();
    }

    private record Pair(X509CertificateHolder certificate, Bytes key) {}
}
