package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.junit.jupiter.api.Test;

/** Keys whose size or kind alone would keep us busy; counted is the thread's own time, whatever else the machine does. */
class HostileKeysTests {

    /** The promise is a second; machines differ. */
    private static final Duration LITTLE = Duration.ofSeconds(2);

    private static final X500Name STRANGER = new X500Name("C=JP,O=Stranger");
    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final Random RANDOM = new Random(1);

    @Test
    void doesNotComputeWithADsaKeyOfAnySize() {
        assertRefusedQuickly(List.of(dsa(16_000, 32_000)), AUTHORITY.signer());
        assertRefusedQuickly(List.of(dsa(4_096, 32_000)), AUTHORITY.signer());
    }

    @Test
    void doesNotComputeWithCurvesThatNobodyAsksFor() {
        assertRefusedQuickly(
                IntStream.range(0, 400).mapToObj(number -> sect571()).toList(), AUTHORITY.signer());
    }

    @Test
    void triesFewerIssuersTheMoreEachWouldCost() {
        var keys = IntStream.range(0, 400).mapToObj(number -> rsa()).toList();

        assertRefusedQuickly(keys, new Scribble("SHA256withRSA", 1024));
        assertThat(KeyCost.of(keys.get(0)))
                .isGreaterThan(30
                        * KeyCost.of(SubjectPublicKeyInfo.getInstance(
                                TestAuthority.keys("RSA", 2048).getPublic().getEncoded())));
    }

    @Test
    void looksAtTheKindOfAKeyBeforeAnythingElse() {
        long before = cpu();

        assertThat(Scheme.SHA384_ECDSA.verifies(dsa(16_000, 32_000), new byte[0], new byte[8]))
                .isFalse();

        assertThat(Duration.ofNanos(cpu() - before)).isLessThan(LITTLE);
    }

    private static void assertRefusedQuickly(List<SubjectPublicKeyInfo> issuers, ContentSigner signer) {
        var target = certificate(issuers.get(0), signer);
        var untrusted = issuers.stream().map(key -> certificate(key, signer)).toList();
        var paths = new PathBuilder(List.of(Authority.of(AUTHORITY.root())), untrusted, new IssuedBy());
        long before = cpu();

        assertThat(paths.to(target, AlgorithmPolicy.ANY).paths()).isEmpty();

        assertThat(Duration.ofNanos(cpu() - before)).isLessThan(LITTLE);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static X509CertificateHolder certificate(SubjectPublicKeyInfo key, ContentSigner signer) {
        return new X509v3CertificateBuilder(
                        STRANGER,
                        BigInteger.valueOf(RANDOM.nextInt(1 << 30)),
                        Date.from(NOW),
                        Date.from(NOW.plus(Duration.ofDays(1))),
                        STRANGER,
                        key)
                .build(signer);
    }

    private static SubjectPublicKeyInfo dsa(int modulusBits, int orderBits) {
        var modulus = number(modulusBits);
        return key(
                X9ObjectIdentifiers.id_dsa,
                new DSAParameter(modulus, number(orderBits), BigInteger.TWO),
                new ASN1Integer(number(modulusBits - 1)));
    }

    private static SubjectPublicKeyInfo rsa() {
        return key(
                PKCSObjectIdentifiers.rsaEncryption,
                org.bouncycastle.asn1.DERNull.INSTANCE,
                new RSAPublicKey(number(8192), number(64)));
    }

    private static SubjectPublicKeyInfo sect571() {
        var curve = ECNamedCurveTable.getByOID(SECObjectIdentifiers.sect571r1);
        var point = curve.getG().multiply(BigInteger.valueOf(RANDOM.nextInt(1 << 30) + 2L));
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.sect571r1),
                point.getEncoded(false));
    }

    private static SubjectPublicKeyInfo key(ASN1ObjectIdentifier kind, ASN1Encodable parameters, ASN1Encodable value) {
        try {
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(kind, parameters), value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** No signature, but as long as one. */
    private record Scribble(String algorithm, int length) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public byte[] getSignature() {
            var signature = new byte[length];
            Arrays.fill(signature, (byte) 1);
            return signature;
        }
    }

    /** Odd, and of exactly this many bits. */
    private static BigInteger number(int bits) {
        return new BigInteger(bits, RANDOM).setBit(bits - 1).setBit(0);
    }
}
