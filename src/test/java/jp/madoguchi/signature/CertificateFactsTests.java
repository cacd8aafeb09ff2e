package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;

class CertificateFactsTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @Test
    void tellsACertificateFromEveryOther() {
        var card = AUTHORITY
                .card()
                .serial(BigInteger.valueOf(0xABC))
                .valid(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2031-04-01T00:00:00Z"))
                .extension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(new byte[] {
                    0x12, 0x34, 0x56, 0x78, 0x1a
                }))
                .issue();

        assertThat(facts(card))
                .contains("シリアル番号 ABC", "発行者 " + TestAuthority.NAME, "世代の鍵 12345678）")
                .contains("令和8年4月1日(水)午前9時 から 令和13年4月1日(火)午前9時 まで")
                .contains("証明書ポリシー 1.2.392.200149.8.5.1.1.20", "鍵 P-384");
    }

    @Test
    void namesTheLengthOfAnRsaKey() {
        assertThat(facts(AUTHORITY.card().keys(TestAuthority.keys("RSA", 2048)).issue()))
                .contains("鍵 RSA 2048ビット");
    }

    @Test
    void goesOnWhereARefusedCertificateCannotBeRead() {
        var ancient = AUTHORITY
                .card()
                .valid(Instant.parse("1600-01-01T00:00:00Z"), Instant.parse("2031-04-01T00:00:00Z"))
                .issue();

        assertThat(facts(ancient)).contains("読み取れない");
        assertThat(CertificateFacts.of(Bytes.of(new byte[] {1}))).contains("読み取れない");
    }

    private static String facts(TestCard card) {
        return CertificateFacts.of(Bytes.of(Der.of(card.certificate().toASN1Structure())));
    }
}
