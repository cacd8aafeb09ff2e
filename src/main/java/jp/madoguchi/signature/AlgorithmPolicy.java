package jp.madoguchi.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The algorithms that today's card (RSA-2048 with SHA-256, PKCS#1 v1.5) and the next one (P-384 with SHA-384) use,
 * and no others: neither SHA-1 nor PSS nor short keys.
 */
final class AlgorithmPolicy {

    private static final int MINIMUM_RSA_BITS = 2048;
    private static final AlgorithmIdentifier P384 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1);

    /** The suite whose digest the message names; empty for a digest that we do not accept. */
    Optional<Suite> byDigest(AlgorithmIdentifier digest) {
        return List.of(Suite.RSA_SHA256, Suite.P384_SHA384).stream()
                .filter(suite -> suite.digests(digest))
                .findFirst();
    }

    /** What the key may sign with; empty for keys that are too short or of another kind. */
    Optional<Suite> byKey(SubjectPublicKeyInfo key) {
        var algorithm = key.getAlgorithm();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm.getAlgorithm())
                && Suite.isAbsent(algorithm.getParameters())) {
            return rsaBits(key) >= MINIMUM_RSA_BITS ? Optional.of(Suite.RSA_SHA256) : Optional.empty();
        }
        return P384.equals(algorithm) ? Optional.of(Suite.P384_SHA384) : Optional.empty();
    }

    private static int rsaBits(SubjectPublicKeyInfo key) {
        try {
            return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
