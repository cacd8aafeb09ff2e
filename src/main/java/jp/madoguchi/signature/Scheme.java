package jp.madoguchi.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The signature algorithms that can be verified at all; which of them are accepted is the {@link AlgorithmPolicy}'s.
 * Not by the JDK's {@code Signature}, which takes RSA encodings without NULL and ECDSA values that are not in DER, and
 * refuses right ones whose point lies beyond the order (seen in JDK 17 with Wycheproof's vectors).
 */
@SuppressWarnings("ImmutableEnumChecker") // object identifiers never change
enum Scheme {
    SHA1_RSA("RSA", "SHA-1", OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.sha1WithRSAEncryption),
    SHA224_RSA("RSA", "SHA-224", NISTObjectIdentifiers.id_sha224, PKCSObjectIdentifiers.sha224WithRSAEncryption),
    SHA256_RSA("RSA", "SHA-256", NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.sha256WithRSAEncryption),
    SHA384_RSA("RSA", "SHA-384", NISTObjectIdentifiers.id_sha384, PKCSObjectIdentifiers.sha384WithRSAEncryption),
    SHA512_RSA("RSA", "SHA-512", NISTObjectIdentifiers.id_sha512, PKCSObjectIdentifiers.sha512WithRSAEncryption),
    SHA1_ECDSA("EC", "SHA-1", OIWObjectIdentifiers.idSHA1, X9ObjectIdentifiers.ecdsa_with_SHA1),
    SHA224_ECDSA("EC", "SHA-224", NISTObjectIdentifiers.id_sha224, X9ObjectIdentifiers.ecdsa_with_SHA224),
    SHA256_ECDSA("EC", "SHA-256", NISTObjectIdentifiers.id_sha256, X9ObjectIdentifiers.ecdsa_with_SHA256),
    SHA384_ECDSA("EC", "SHA-384", NISTObjectIdentifiers.id_sha384, X9ObjectIdentifiers.ecdsa_with_SHA384),
    SHA512_ECDSA("EC", "SHA-512", NISTObjectIdentifiers.id_sha512, X9ObjectIdentifiers.ecdsa_with_SHA512),
    SHA1_DSA("DSA", "SHA-1", OIWObjectIdentifiers.idSHA1, X9ObjectIdentifiers.id_dsa_with_sha1),
    SHA224_DSA("DSA", "SHA-224", NISTObjectIdentifiers.id_sha224, NISTObjectIdentifiers.dsa_with_sha224),
    SHA256_DSA("DSA", "SHA-256", NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.dsa_with_sha256);

    private static final List<Scheme> ALL = List.of(values());

    private final String family;
    private final String digest;
    private final ASN1ObjectIdentifier digestId;
    private final ASN1ObjectIdentifier id;

    Scheme(String family, String digest, ASN1ObjectIdentifier digestId, ASN1ObjectIdentifier id) {
        this.family = family;
        this.digest = digest;
        this.digestId = digestId;
        this.id = id;
    }

    /** Of a certificate, a revocation list or an OCSP answer; empty for what we cannot verify (PSS, MD5, EdDSA). */
    static Optional<Scheme> of(AlgorithmIdentifier signature) {
        return find(signature, scheme -> scheme.id.equals(signature.getAlgorithm()));
    }

    /** Of a CMS signer, who may say plain {@code rsaEncryption} and names the digest apart (RFC 5754, 3.2). */
    static Optional<Scheme> of(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
        return find(signature, scheme -> scheme.digests(digest) && scheme.signs(signature.getAlgorithm()));
    }

    /** The digest by which the message says it was made, whatever the key. */
    static Optional<String> digestName(AlgorithmIdentifier digest) {
        return first(scheme -> scheme.digests(digest)).map(scheme -> scheme.digest);
    }

    /** @return false also for bytes that are no signature at all, and for keys of another kind */
    boolean verifies(SubjectPublicKeyInfo key, byte[] signed, byte[] signature) {
        return verifies(key, signed, 0, signed.length, signature);
    }

    boolean verifies(SubjectPublicKeyInfo key, byte[] signed, int offset, int length, byte[] signature) {
        if (family.equals("RSA")) {
            return Pkcs1.of(key)
                    .filter(rsa -> rsa.verifies(digest, digestId, signed, offset, length, signature))
                    .isPresent();
        }
        var hash = Digests.of(digest);
        hash.update(signed, offset, length);
        return EcdsaOrDsa.verifies(family, key, hash.digest(), signature);
    }

    /** Parameters absent or NULL mean the same; signers write either (RFC 5754, 2). */
    static boolean isAbsent(@Nullable ASN1Encodable parameters) {
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }

    private boolean digests(AlgorithmIdentifier algorithm) {
        return digestId.equals(algorithm.getAlgorithm()) && isAbsent(algorithm.getParameters());
    }

    private boolean signs(ASN1ObjectIdentifier algorithm) {
        return id.equals(algorithm) || (family.equals("RSA") && PKCSObjectIdentifiers.rsaEncryption.equals(algorithm));
    }

    private static Optional<Scheme> find(AlgorithmIdentifier signature, Predicate<Scheme> condition) {
        return isAbsent(signature.getParameters()) ? first(condition) : Optional.empty();
    }

    private static Optional<Scheme> first(Predicate<Scheme> condition) {
        for (var scheme : ALL) {
            if (condition.test(scheme)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
