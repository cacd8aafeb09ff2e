package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

/** The bounds of a message, met and overstepped by one. */
class CmsReaderTests {

    private static final TestAuthority AUTHORITY = TestAuthority.rsa();
    private static final TestCard CARD = AUTHORITY.card().keys(AUTHORITY.keys()).issue();

    @Test
    void readsAsManyBytesAsAreAllowed() {
        var cms = CARD.sign(new byte[1]).bytes();

        assertThat(CmsReader.read(cms, new CmsLimits(cms.length, 10))).isPresent();
        assertThat(CmsReader.read(cms, new CmsLimits(cms.length - 1, 10))).isEmpty();
    }

    @Test
    void readsAsManyCertificatesAsAreAllowed() {
        var cms = CARD.sign(new byte[1]);
        for (int i = 0; i < 4; i++) {
            cms.with(AUTHORITY.card().keys(AUTHORITY.keys()).issue().certificate());
        }
        var bytes = cms.bytes();

        assertThat(CmsReader.read(bytes, new CmsLimits(100_000, 5)))
                .hasValueSatisfying(
                        message -> assertThat(message.certificates()).hasSize(5));
        assertThat(CmsReader.read(bytes, new CmsLimits(100_000, 4))).isEmpty();
    }

    @Test
    void countsACertificateThatCameTwiceOnce() {
        var cms = CARD.sign(new byte[1]).with(CARD.certificate()).bytes();

        assertThat(CmsReader.read(cms, CmsLimits.ONLINE).orElseThrow().certificates())
                .containsExactly(CARD.certificate());
    }

    @Test
    void readsCertificatesOfReasonableSizeOnly() {
        var padding = CmsLimits.CERTIFICATE_BYTES - size(certificate(60_000)) + 60_000;

        assertThat(size(certificate(padding))).isEqualTo(CmsLimits.CERTIFICATE_BYTES);
        assertThat(CmsReader.read(with(certificate(padding)), CmsLimits.OFFLINE))
                .isPresent();
        assertThat(CmsReader.read(with(certificate(padding + 1)), CmsLimits.OFFLINE))
                .isEmpty();
    }

    private static byte[] with(X509CertificateHolder certificate) {
        return CARD.sign(new byte[1]).with(certificate).bytes();
    }

    private static X509CertificateHolder certificate(int padding) {
        return AUTHORITY
                .card()
                .keys(AUTHORITY.keys())
                .serial(java.math.BigInteger.TEN)
                .extension(new ASN1ObjectIdentifier("2.999.1"), false, new DEROctetString(new byte[padding]))
                .issue()
                .certificate();
    }

    private static int size(X509CertificateHolder certificate) {
        return Der.of(certificate.toASN1Structure()).length;
    }
}
