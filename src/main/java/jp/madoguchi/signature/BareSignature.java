package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A signature and a key without certificates, as test vectors have them. */
record BareSignature(Suite suite, SubjectPublicKeyInfo key, Bytes message, Bytes signature) {

    private static final int MINIMUM_RSA_BITS = 2048;

    /** @throws IllegalArgumentException if the key cannot be read or the algorithm is not one of ours */
    static BareSignature of(OfflineCase question) {
        var suite =
                switch (question.text("alg")) {
                    case "SHA256withRSA" -> Suite.RSA_SHA256;
                    case "SHA384withECDSA" -> Suite.P384_SHA384;
                    default -> throw new IllegalArgumentException("alg is none of SHA256withRSA, SHA384withECDSA");
                };
        var spki = question.base64("spki");
        var key = SubjectPublicKeyInfo.getInstance(spki);
        if (!Arrays.equals(Der.of(key), spki)) {
            throw new IllegalArgumentException("spki is not in DER");
        }
        return new BareSignature(
                suite, key, Bytes.own(question.base64("message")), Bytes.own(question.base64("signature")));
    }

    Optional<Finding> examine() {
        if (!suite.has(key, MINIMUM_RSA_BITS)) {
            return Optional.of(new Finding(
                    Reason.WEAK_ALGORITHM, "key " + key.getAlgorithm().getAlgorithm() + " is not of " + suite));
        }
        return suite.scheme().verifies(key, message.array(), signature.array())
                ? Optional.empty()
                : Optional.of(new Finding(Reason.BAD_SIGNATURE, "the key does not verify the signature"));
    }
}
