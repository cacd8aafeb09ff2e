package jp.madoguchi.signature;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A kind of key with the one algorithm that it may sign with; which of these count is configuration. */
@SuppressWarnings("ImmutableEnumChecker") // object identifiers never change
enum Suite {
    /** Today's card: PKCS#1 v1.5. */
    RSA_SHA256(Scheme.SHA256_RSA, null),
    RSA_SHA384(Scheme.SHA384_RSA, null),
    RSA_SHA512(Scheme.SHA512_RSA, null),
    P256_SHA256(Scheme.SHA256_ECDSA, SECObjectIdentifiers.secp256r1),
    /** The next generation of cards. */
    P384_SHA384(Scheme.SHA384_ECDSA, SECObjectIdentifiers.secp384r1);

    private final Scheme scheme;
    private final @Nullable ASN1ObjectIdentifier curve;

    Suite(Scheme scheme, @Nullable ASN1ObjectIdentifier curve) {
        this.scheme = scheme;
        this.curve = curve;
    }

    Scheme scheme() {
        return scheme;
    }

    /** @param minimumRsaBits shorter RSA keys are of no suite */
    boolean has(SubjectPublicKeyInfo key, int minimumRsaBits) {
        return curve == null
                ? Pkcs1.of(key)
                        .filter(rsa -> rsa.modulusBits() >= minimumRsaBits)
                        .isPresent()
                : new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve).equals(key.getAlgorithm());
    }
}
