package jp.madoguchi.demo.cards;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A card's key as the phone page gets it: encrypted under the PIN (PBKDF2, AES-256-GCM), which the server is never
 * told. Before the key stand 16 bytes by which the page proves that it could open the seal.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes for a table row, never compared
record SealedKey(byte[] salt, byte[] iv, byte[] sealed, byte[] proofHash) {

    static final int ITERATIONS = 50_000;
    static final int PROOF_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedKey seal(PrivateKey key, String pin) {
        var proof = random(PROOF_BYTES);
        var salt = random(16);
        var iv = random(12);
        var pkcs8 = key.getEncoded();
        var plain = ByteBuffer.allocate(proof.length + pkcs8.length).put(proof).put(pkcs8);
        try {
            var secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, ITERATIONS, 256));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(secret.getEncoded(), "AES"), new GCMParameterSpec(128, iv));
            return new SealedKey(salt, iv, cipher.doFinal(plain.array()), hash(proof));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hash(byte[] proof) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
