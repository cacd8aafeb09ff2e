package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pkcs1Tests {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    @ParameterizedTest
    @CsvSource({"2048, true", "8192, true", "8193, false"})
    void takesNoModulusThatWouldKeepUsBusy(int bits, boolean taken) {
        assertThat(Pkcs1.of(key(modulus(bits), EXPONENT)).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "65537, true", "18446744073709551615, true", "1, false", "2, false", "4, false"})
    void takesOddExponentsFromThreeUp(BigInteger exponent, boolean taken) {
        assertThat(Pkcs1.of(key(modulus(2048), exponent)).isPresent()).isEqualTo(taken);
    }

    @Test
    void takesNoExponentThatWouldKeepUsBusy() {
        assertThat(Pkcs1.of(key(modulus(2048), BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2040, 2041, 2047, 2048})
    void tellsHowLongTheNumbersAre(int bits) {
        var key = Pkcs1.of(key(modulus(bits), EXPONENT)).orElseThrow();

        assertThat(key.modulusBits()).isEqualTo(bits);
        assertThat(key.exponentBits()).isEqualTo(17);
    }

    @Test
    void zerosInFrontMakeNoNumberLonger() {
        var padded = new byte[] {0x30, 9, 0x02, 3, 0, 0, 5, 0x02, 2, 0, 3};

        var key = Pkcs1.of(new SubjectPublicKeyInfo(RSA, padded)).orElseThrow();

        assertThat(key.modulusBits()).isEqualTo(3);
        assertThat(key.exponentBits()).isEqualTo(2);
    }

    @Test
    void aNumberHasADigit() {
        var empty = new byte[] {0x30, 5, 0x02, 0, 0x02, 1, 3};

        assertThat(Pkcs1.of(new SubjectPublicKeyInfo(RSA, empty))).isEmpty();
    }

    @Test
    void takesNoModulusThatIsNone() {
        assertThat(Pkcs1.of(key(modulus(2048).subtract(BigInteger.ONE), EXPONENT)))
                .isEmpty();
        assertThat(Pkcs1.of(key(modulus(2048).negate(), EXPONENT))).isEmpty();
    }

    @Test
    void readsNoKeyOfAnotherKind() {
        var content = new DERSequence(new ASN1Integer[] {new ASN1Integer(modulus(2048)), new ASN1Integer(EXPONENT)});

        assertThat(Pkcs1.of(info(new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, DERNull.INSTANCE), content)))
                .isEmpty();
    }

    @Test
    void readsNothingButModulusAndExponent() {
        var modulus = new ASN1Integer(modulus(2048));
        var exponent = new ASN1Integer(EXPONENT);

        assertThat(Pkcs1.of(info(RSA, new DERSequence(modulus)))).isEmpty();
        assertThat(Pkcs1.of(info(RSA, new DERSequence(new ASN1Integer[] {modulus, exponent, exponent}))))
                .isEmpty();
        assertThat(Pkcs1.of(new SubjectPublicKeyInfo(RSA, new byte[0]))).isEmpty();
    }

    private static BigInteger modulus(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
    }

    private static SubjectPublicKeyInfo key(BigInteger modulus, BigInteger exponent) {
        return info(RSA, new DERSequence(new ASN1Integer[] {new ASN1Integer(modulus), new ASN1Integer(exponent)}));
    }

    private static SubjectPublicKeyInfo info(AlgorithmIdentifier algorithm, DERSequence content) {
        try {
            return new SubjectPublicKeyInfo(algorithm, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
