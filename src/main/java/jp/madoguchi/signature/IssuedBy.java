package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** Whether a key signed a certificate; remembered, since the same pair is asked about several times. */
final class IssuedBy {

    private static final int REMEMBERED = 2_000;

    private final Map<Pair, Boolean> signed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean test(X509CertificateHolder certificate, Authority issuer) {
        var pair = new Pair(Bytes.own(Der.of(certificate.toASN1Structure())), issuer.keyBytes());
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

    private record Pair(Bytes certificate, Bytes key) {}
}
