package jp.madoguchi.signature;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * RSASSA-PKCS1-v1_5 by building the one right encoding and comparing (RFC 8017, 8.2.2): nothing of the signature is
 * parsed, so that no padding, parameter or trailing byte can be smuggled in. The JDK also takes encodings without NULL.
 * Keys are weighed more often than they are used: how long their numbers are is told without making numbers of them.
 */
final class Pkcs1 {

    private static final int MAX_MODULUS_BITS = 8192;
    /** Three is the least odd exponent that changes anything. */
    private static final int MIN_EXPONENT_BITS = 2;

    private static final int MAX_EXPONENT_BITS = 64;
    private static final int SMALLEST_PADDING = 11;

    private final byte[] der;
    private final Tlv modulus;
    private final Tlv exponent;

    private Pkcs1(byte[] der, Tlv modulus, Tlv exponent) {
        this.der = der;
        this.modulus = modulus;
        this.exponent = exponent;
    }

    /** Empty for keys of another kind and for those whose size alone would keep us busy. */
    static Optional<Pkcs1> of(SubjectPublicKeyInfo key) {
        if (!isRsa(key)) {
            return Optional.empty();
        }
        try {
            var der = key.getPublicKeyData().getOctets();
            var both = Tlv.at(der, 0, der.length, Tlv.SEQUENCE);
            var modulus = Tlv.at(der, both.start(), both.end(), Tlv.INTEGER);
            var exponent = Tlv.at(der, modulus.end(), both.end(), Tlv.INTEGER);
            Tlv.require(exponent.end() == both.end() && both.end() == der.length);
            return Optional.of(new Pkcs1(der, modulus, exponent)).filter(Pkcs1::reasonable);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    static boolean isRsa(SubjectPublicKeyInfo key) {
        return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm())
                && Scheme.isAbsent(key.getAlgorithm().getParameters());
    }

    int modulusBits() {
        return bits(modulus);
    }

    int exponentBits() {
        return bits(exponent);
    }

    boolean verifies(
            String digest, ASN1ObjectIdentifier digestId, byte[] signed, int offset, int length, byte[] signature) {
        int size = (modulusBits() + 7) / 8;
        var value = new BigInteger(1, signature);
        var limit = number(modulus);
        if (signature.length != size || value.compareTo(limit) >= 0) {
            return false;
        }
        var hash = Digests.of(digest);
        hash.update(signed, offset, length);
        var info = Der.of(new DigestInfo(new AlgorithmIdentifier(digestId, DERNull.INSTANCE), hash.digest()));
        return size >= info.length + SMALLEST_PADDING
                && MessageDigest.isEqual(encoded(info, size), fixed(value.modPow(number(exponent), limit), size));
    }

    private boolean reasonable() {
        return isOdd(modulus)
                && modulusBits() <= MAX_MODULUS_BITS
                && isOdd(exponent)
                && exponentBits() >= MIN_EXPONENT_BITS
                && exponentBits() <= MAX_EXPONENT_BITS;
    }

    /** And above zero. */
    private boolean isOdd(Tlv number) {
        return number.end() > number.start() && der[number.start()] >= 0 && (der[number.end() - 1] & 1) == 1;
    }

    /** Of an odd number above zero. */
    private int bits(Tlv number) {
        int first = number.start();
        while (der[first] == 0) {
            first++;
        }
        return (number.end() - first) * Byte.SIZE
                - (Integer.numberOfLeadingZeros(der[first] & 0xff) - (Integer.SIZE - Byte.SIZE));
    }

    private BigInteger number(Tlv place) {
        return new BigInteger(der, place.start(), place.end() - place.start());
    }

    private static byte[] encoded(byte[] info, int size) {
        var encoded = new byte[size];
        Arrays.fill(encoded, 2, size - info.length - 1, (byte) 0xff);
        encoded[1] = 1;
        System.arraycopy(info, 0, encoded, size - info.length, info.length);
        return encoded;
    }

    /** Big-endian in exactly this many bytes. */
    private static byte[] fixed(BigInteger number, int size) {
        var bytes = number.toByteArray();
        var fixed = new byte[size];
        int count = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - count, fixed, size - count, count);
        return fixed;
    }
}
