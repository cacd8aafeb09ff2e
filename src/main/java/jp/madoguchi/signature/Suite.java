package jp.madoguchi.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A kind of key with the one digest and the signature algorithms that go with it. */
record Suite(
        String keyKind,
        String digestName,
        String signatureName,
        ASN1ObjectIdentifier digest,
        List<ASN1ObjectIdentifier> signatures) {

    /** Today's card: PKCS#1 v1.5. */
    static final Suite RSA_SHA256 = new Suite(
            "RSA",
            "SHA-256",
            "SHA256withRSA",
            NISTObjectIdentifiers.id_sha256,
            List.of(PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.sha256WithRSAEncryption));

    /** The next generation of cards. */
    static final Suite P384_SHA384 = new Suite(
            "EC",
            "SHA-384",
            "SHA384withECDSA",
            NISTObjectIdentifiers.id_sha384,
            List.of(X9ObjectIdentifiers.ecdsa_with_SHA384));

    boolean digests(AlgorithmIdentifier algorithm) {
        return digest.equals(algorithm.getAlgorithm()) && isAbsent(algorithm.getParameters());
    }

    boolean signs(AlgorithmIdentifier algorithm) {
        return signatures.contains(algorithm.getAlgorithm()) && isAbsent(algorithm.getParameters());
    }

    MessageDigest newDigest() {
        return Digests.of(digestName);
    }

    /** @return false also for bytes that are no signature at all */
    boolean verifies(SubjectPublicKeyInfo key, byte[] signed, byte[] signature) {
        try {
            var verification = Signature.getInstance(signatureName);
            verification.initVerify(publicKey(key));
            verification.update(signed);
            return verification.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private PublicKey publicKey(SubjectPublicKeyInfo key) throws GeneralSecurityException {
        return KeyFactory.getInstance(keyKind).generatePublic(new X509EncodedKeySpec(Der.of(key)));
    }

    /** Parameters absent or NULL mean the same; signers write either (RFC 5754, 2). */
    static boolean isAbsent(@Nullable ASN1Encodable parameters) {
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }
}
