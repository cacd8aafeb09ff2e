package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Whether a key signed a certificate; remembered, since the same pair is asked about several times. What is remembered is
 * found by the signature's octets and counts for one certificate only, the last one that bore them: certificates are the
 * same when their structures are, and then so is the DER over which the signature was made.
 */
final class IssuedBy {

    private static final int REMEMBERED = 500;

    private final Map<Pair, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Answer> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean test(X509CertificateHolder certificate, Authority issuer) {
        var pair = new Pair(Bytes.own(certificate.getSignature()), issuer.keyBytes());
        var known = answers.get(pair);
        if (known != null && known.certificate().equals(certificate)) {
            return known.signed();
        }
        boolean signed = verify(certificate, issuer.key());
        answers.put(pair, new Answer(certificate, signed));
        return signed;
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

    private record Pair(Bytes signature, Bytes key) {}

    private record Answer(X509CertificateHolder certificate, boolean signed) {}
}
