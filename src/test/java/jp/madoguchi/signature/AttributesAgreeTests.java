package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** What a signer says of certificate and algorithms must be so, when it is said at all (RFC 5035, RFC 6211). */
class AttributesAgreeTests {

    private static final byte[] DOCUMENT = {1};
    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();
    private static final TestCard OTHER = AUTHORITY.card().issue();
    private static final ASN1ObjectIdentifier V1 = PKCSObjectIdentifiers.id_aa_signingCertificate;
    private static final ASN1ObjectIdentifier V2 = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    private static final ASN1ObjectIdentifier PROTECTION = CMSAttributes.cmsAlgorithmProtect;
    private static final AlgorithmIdentifier SHA384 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);

    @Test
    void takesAMessageThatNamesItsOwnCertificate() {
        assertThat(reason(V1, v1(CARD))).isEmpty();
        assertThat(reason(V2, v2(CARD, null))).isEmpty();
        assertThat(reason(V2, v2(CARD, serial(CARD.certificate().getSerialNumber()))))
                .isEmpty();
    }

    @Test
    void refusesAMessageThatNamesAnotherCertificate() {
        assertThat(reason(V1, v1(OTHER))).contains(Reason.ATTRIBUTES);
        assertThat(reason(V2, v2(OTHER, null))).contains(Reason.ATTRIBUTES);
        assertThat(reason(V2, v2(CARD, serial(OTHER.certificate().getSerialNumber()))))
                .contains(Reason.ATTRIBUTES);
    }

    @Test
    void refusesACertificateThatIsNamedTwiceOrNotReadably() {
        assertThat(reason(V2, v2(CARD, null), v2(CARD, null))).contains(Reason.ATTRIBUTES);
        assertThat(reason(V2)).contains(Reason.ATTRIBUTES);
        assertThat(reason(V2, DERNull.INSTANCE)).contains(Reason.ATTRIBUTES);
        assertThat(reason(CARD.sign(DOCUMENT)
                        .with(TestCms.attribute(V2, v2(CARD, null)))
                        .with(TestCms.attribute(V2, v2(CARD, null)))))
                .contains(Reason.ATTRIBUTES);
    }

    @Test
    void takesTheAlgorithmsThatWereProtected() {
        assertThat(reason(PROTECTION, protection(SHA384, ECDSA))).isEmpty();
        assertThat(reason(
                        PROTECTION,
                        protection(new AlgorithmIdentifier(SHA384.getAlgorithm(), DERNull.INSTANCE), ECDSA)))
                .isEmpty();
    }

    @Test
    void refusesAlgorithmsOtherThanTheProtectedOnes() {
        var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        var otherEcdsa = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

        assertThat(reason(PROTECTION, protection(sha256, ECDSA))).contains(Reason.ATTRIBUTES);
        assertThat(reason(PROTECTION, protection(SHA384, otherEcdsa))).contains(Reason.ATTRIBUTES);
        assertThat(reason(PROTECTION, new CMSAlgorithmProtection(SHA384, CMSAlgorithmProtection.MAC, ECDSA)))
                .contains(Reason.ATTRIBUTES);
    }

    private static Optional<Reason> reason(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return reason(CARD.sign(DOCUMENT).with(TestCms.attribute(type, values)));
    }

    private static Optional<Reason> reason(TestCms message) {
        var read = CmsReader.read(message.bytes(), CmsLimits.ONLINE).orElseThrow();
        return Checks.first(
                        TestProperties.with(Map.of()).profile().ofMessage(),
                        new SignedMessage(read, Bytes.of(DOCUMENT)))
                .map(Finding::reason);
    }

    private static CMSAlgorithmProtection protection(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        return new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, signature);
    }

    private static SigningCertificate v1(TestCard card) {
        return new SigningCertificate(new ESSCertID(digest(card, "SHA-1")));
    }

    private static SigningCertificateV2 v2(TestCard card, @org.jspecify.annotations.Nullable IssuerSerial serial) {
        return new SigningCertificateV2(new ESSCertIDv2(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), digest(card, "SHA-256"), serial));
    }

    private static IssuerSerial serial(BigInteger number) {
        return new IssuerSerial(new GeneralNames(new GeneralName(TestAuthority.NAME)), number);
    }

    private static byte[] digest(TestCard card, String algorithm) {
        return Digests.of(algorithm).digest(Der.asReceived(card.certificate().toASN1Structure()));
    }
}
