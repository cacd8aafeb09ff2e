package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCertificateTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @Test
    void mayBeForSignaturesOrForAnything() {
        assertThat(refuses(AUTHORITY.card())).isFalse();
        assertThat(refuses(purpose(KeyPurposeId.anyExtendedKeyUsage))).isFalse();
        assertThat(refuses(purpose(KeyPurposeId.id_kp_clientAuth))).isTrue();
    }

    @Test
    void saysWhatItsKeyIsFor() {
        assertThat(refuses(AUTHORITY.card().withoutExtension(Extension.keyUsage)))
                .isTrue();
        assertThat(refuses(AUTHORITY.card().keyUsage(KeyUsage.nonRepudiation))).isTrue();
        assertThat(refuses(AUTHORITY
                        .card()
                        .keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyAgreement)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C=JP,O=JPKI,OU=JPKI for user authentication",
                "C=JP,O=JPKI,OU=Tests,OU=jpki FOR User Authentication"
            })
    void isNotThatOfTheAuthenticationAuthority(String issuer) {
        assertThat(refuses(AUTHORITY.card().issuer(issuer))).isTrue();
    }

    private static TestCard.Builder purpose(KeyPurposeId purpose) {
        return AUTHORITY.card().extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private static boolean refuses(TestCard.Builder card) {
        return new SignatureCertificate()
                .examine(card.issue().certificate())
                .filter(finding -> finding.reason() == Reason.KEY_USAGE)
                .isPresent();
    }
}
