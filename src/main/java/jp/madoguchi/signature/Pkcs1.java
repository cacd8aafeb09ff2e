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
 */
record Pkcs1(BigInteger modulus, BigInteger exponent) {

    private static final int MAX_MODULUS_BITS = 8192;
    private static final int MAX_EXPONENT_BITS = 64;
    private static final int SMALLEST_PADDING = 11;

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
            return Optional.of(new Pkcs1(integer(der, modulus), integer(der, exponent)))
                    .filter(Pkcs1::reasonable);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static BigInteger integer(byte[] der, Tlv place) {
        return new BigInteger(der, place.start(), place.end() - place.start());
    }

    static boolean isRsa(SubjectPublicKeyInfo key) {
        return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm())
                && Scheme.isAbsent(key.getAlgorithm().getParameters());
    }

    boolean verifies(
            String digest, ASN1ObjectIdentifier digestId, byte[] signed, int offset, int length, byte[] signature) {
        int size = (modulus.bitLength() + 7) / 8;
        var value = new BigInteger(1, signature);
        if (signature.length != size || value.compareTo(modulus) >= 0) {
            return false;
        }
        var hash = Digests.of(digest);
        hash.update(signed, offset, length);
        var info = Der.of(new DigestInfo(new AlgorithmIdentifier(digestId, DERNull.INSTANCE), hash.digest()));
        return size >= info.length + SMALLEST_PADDING
                && MessageDigest.isEqual(encoded(info, size), fixed(value.modPow(exponent, modulus), size));
    }

    private boolean reasonable() {
        return modulus.signum() > 0
                && modulus.testBit(0)
                && modulus.bitLength() <= MAX_MODULUS_BITS
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.testBit(0)
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
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
