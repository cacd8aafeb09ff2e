package jp.madoguchi.signature;

import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * What one verification with a key costs at most, roughly and in units of some 40 nanoseconds: so that a search is
 * bounded by the work that it makes, alike on every machine and whatever is remembered.
 */
final class KeyCost {

    /** Whatever it is: names and bytes are compared all the same. */
    private static final long LEAST = 500;

    private static final long CURVE = 25_000;
    private static final long LONGEST_CURVE = 75_000;
    private static final long DSA = 200_000;
    private static final long KILOBIT = 1024;

    private KeyCost() {}

    static long of(SubjectPublicKeyInfo key) {
        var kind = key.getAlgorithm().getAlgorithm();
        if (X9ObjectIdentifiers.id_ecPublicKey.equals(kind)) {
            return SECObjectIdentifiers.secp521r1.equals(key.getAlgorithm().getParameters()) ? LONGEST_CURVE : CURVE;
        }
        return X9ObjectIdentifiers.id_dsa.equals(kind)
                ? DSA
                : Pkcs1.of(key).map(KeyCost::of).orElse(LEAST);
    }

    /** One multiplication takes the square of the modulus' length; the exponent says how many there are. */
    private static long of(Pkcs1 rsa) {
        long length = rsa.modulusBits();
        return LEAST + length * length * rsa.exponentBits() * 16 / (KILOBIT * KILOBIT);
    }
}
