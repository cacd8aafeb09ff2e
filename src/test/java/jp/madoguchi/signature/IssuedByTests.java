package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

/** What is remembered about one certificate is never said of another. */
class IssuedByTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    private final Authority issuer = Authority.of(AUTHORITY.root());
    private final X509CertificateHolder genuine = AUTHORITY.card().issue().certificate();
    private final IssuedBy issuedBy = new IssuedBy();

    @Test
    void knowsWhatItsIssuerSigned() {
        assertThat(issuedBy.test(genuine, issuer)).isTrue();
        assertThat(issuedBy.test(genuine, issuer)).isTrue();
        assertThat(issuedBy.test(genuine, Authority.of(TestAuthority.p384().root())))
                .isFalse();
    }

    @Test
    void tellsApartWhatBearsTheSameSignature() {
        var forged = withSignatureOf(genuine, AUTHORITY.card().issue().certificate());

        for (int i = 0; i < 2; i++) {
            assertThat(issuedBy.test(genuine, issuer)).isTrue();
            assertThat(issuedBy.test(forged, issuer)).isFalse();
        }
    }

    private static X509CertificateHolder withSignatureOf(X509CertificateHolder signed, X509CertificateHolder other) {
        var parts = new ASN1EncodableVector();
        parts.add(other.toASN1Structure().getTBSCertificate());
        parts.add(signed.toASN1Structure().getSignatureAlgorithm());
        parts.add(signed.toASN1Structure().getSignature());
        return new X509CertificateHolder(Certificate.getInstance(new DERSequence(parts)));
    }
}
