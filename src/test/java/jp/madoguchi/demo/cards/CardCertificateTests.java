package jp.madoguchi.demo.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Test cards are as JPKI's profile has them, of either kind. */
class CardCertificateTests {

    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    @ParameterizedTest
    @EnumSource
    void nameIssuerAndHolderAsJpkiDoes(KeyKind kind) {
        var certificate = ProfiledCard.of(kind).certificate();

        assertThat(certificate.getIssuer()).isEqualTo(Jpki.SIGNATURE_ISSUER);
        assertThat(Arrays.stream(certificate.getSubject().getAttributeTypes()))
                .containsExactly(BCStyle.C, BCStyle.L, BCStyle.L, BCStyle.CN);
        assertThat(certificate.getSubject().getRDNs(BCStyle.CN)[0].getFirst().getValue())
                .isInstanceOf(ASN1UTF8String.class);
    }

    @ParameterizedTest
    @EnumSource
    void mayOnlySignAndSaySoCritically(KeyKind kind) {
        var card = ProfiledCard.of(kind);
        var certificate = card.certificate();

        assertThat(certificate.getExtensions().getCriticalExtensionOIDs())
                .containsExactlyInAnyOrder(Extension.keyUsage, Extension.certificatePolicies);
        assertThat(card.usage()).isEqualTo(new KeyUsage(SIGNING));
        assertThat(certificate.getExtension(Extension.keyUsage).getParsedValue().toString())
                .isEqualTo("#030206C0");
    }

    @ParameterizedTest
    @EnumSource
    void haveThePolicyWithItsStatement(KeyKind kind) {
        var policy = ProfiledCard.of(kind).policies().getPolicyInformation(Jpki.SIGNATURE_POLICY);

        var qualifier =
                PolicyQualifierInfo.getInstance(policy.getPolicyQualifiers().getObjectAt(0));
        assertThat(qualifier.getQualifier()).hasToString(Jpki.CPS);
    }

    @ParameterizedTest
    @EnumSource
    void listTheHoldersAttributesInTheOrderOfRealCards(KeyKind kind) {
        var card = ProfiledCard.of(kind);
        var certificate = card.certificate();

        assertThat(card.attributes())
                .containsExactly("1=見本　太郎", "4=319800217", "3=1", "5=見本県見本市本町１", "2=00000", "6=000000000");
        assertThat(certificate.getExtension(Extension.subjectAlternativeName).isCritical())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nameTheirListByADirectoryName(KeyKind kind) {
        var points = CRLDistPoint.getInstance(ProfiledCard.of(kind)
                        .certificate()
                        .getExtension(Extension.cRLDistributionPoints)
                        .getParsedValue())
                .getDistributionPoints();

        assertThat(points).hasSize(1);
        var names = GeneralNames.getInstance(points[0].getDistributionPoint().getName())
                .getNames();
        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.getTagNo()).isEqualTo(GeneralName.directoryName);
            assertThat(X500Name.getInstance(name.getName())).isEqualTo(Jpki.CRL_DISTRIBUTION_POINT);
        });
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048, 1.2.840.113549.1.1.11", "P_384, 1.2.840.10045.4.3.3"})
    void areSignedByTheGenerationOfTheirKind(KeyKind kind, String algorithm) throws Exception {
        var root = ProfiledCard.root(kind);
        var certificate = ProfiledCard.of(kind, null, root).certificate();

        assertThat(certificate.getSignatureAlgorithm().getAlgorithm().getId()).isEqualTo(algorithm);
        new JcaX509CertificateConverter()
                .getCertificate(certificate)
                .verify(root.certificate().getPublicKey());
        var authority = AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        var own = SubjectKeyIdentifier.getInstance(
                new X509CertificateHolder(root.certificate().getEncoded())
                        .getExtension(Extension.subjectKeyIdentifier)
                        .getParsedValue());
        assertThat(authority.getKeyIdentifierOctets()).isEqualTo(own.getKeyIdentifier());
    }

    @Test
    void haveTheKeysOfTodaysCardAndOfTheNext() throws Exception {
        var converter = new JcaX509CertificateConverter();

        var rsa = (RSAPublicKey) converter
                .getCertificate(ProfiledCard.of(KeyKind.RSA_2048).certificate())
                .getPublicKey();
        var curve = (ECPublicKey) converter
                .getCertificate(ProfiledCard.of(KeyKind.P_384).certificate())
                .getPublicKey();

        assertThat(rsa.getModulus().bitLength()).isEqualTo(2048);
        assertThat(rsa.getPublicExponent()).isEqualTo(BigInteger.valueOf(65_537));
        assertThat(curve.getParams().toString()).contains("secp384r1");
    }
}
