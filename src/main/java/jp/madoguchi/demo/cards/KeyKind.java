package jp.madoguchi.demo.cards;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Today's card and the next one. */
enum KeyKind {
    RSA_2048("RSA-2048", "RSA", "SHA256withRSA"),
    P_384("P-384", "EC", "SHA384withECDSA");

    private final String label;
    private final String algorithm;
    private final String signature;

    KeyKind(String label, String algorithm, String signature) {
        this.label = label;
        this.algorithm = algorithm;
        this.signature = signature;
    }

    @JsonValue
    String label() {
        return label;
    }

    String algorithm() {
        return algorithm;
    }

    String signature() {
        return signature;
    }

    static Optional<KeyKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return this == RSA_2048
                ? new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)
                : new ECGenParameterSpec("secp384r1");
    }
}
