package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

class SignatureVerifierTests {

    private static final String REFERENCE = "23456-7892A";
    private static final String NONCE = "the nonce of this session";
    private static final TestAuthority RSA_AUTHORITY = TestAuthority.rsa();
    private static final TestAuthority EC_AUTHORITY = TestAuthority.p384();
    private static final KeyPair RSA_KEYS = TestAuthority.keys("RSA", 2048);
    private static final RevocationAnswer GOOD = new RevocationAnswer(RevocationStatus.GOOD, "", NOW, List.of());

    private final byte[] document = document(REFERENCE, NONCE);
    private final DocumentClaim claim = new DocumentClaim(Bytes.of(document), REFERENCE, NONCE, NOW);
    private final TestCard rsaCard = RSA_AUTHORITY.card().keys(RSA_KEYS).issue();
    private final TestCard ecCard = EC_AUTHORITY.card().issue();
    private final SignatureVerifier verifier = verifier(RSA_AUTHORITY, EC_AUTHORITY);

    @Test
    void acceptsTheSignatureOfAnRsaCard() {
        assertThat(reasonOf(rsaCard.sign(document))).isEqualTo(Reason.OK);
    }

    @Test
    void acceptsTheSignatureOfAP384Card() {
        assertThat(reasonOf(ecCard.sign(document))).isEqualTo(Reason.OK);
    }

    @Test
    void acceptsAttachedContentThatIsTheDocument() {
        assertThat(reasonOf(ecCard.sign(document).attached(document))).isEqualTo(Reason.OK);
    }

    @Test
    void selectsAmongGenerationsOfOneNameByTheKey() {
        var older = TestAuthority.rsa();

        assertThat(verifier(older, RSA_AUTHORITY)
                        .verify(rsaCard.sign(document).bytes(), claim, GOOD)
                        .reason())
                .isEqualTo(Reason.OK);
    }

    @Test
    void refusesWhatIsNoCms() {
        assertThat(verifier.verify(new byte[0], claim, GOOD).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verify("署名".getBytes(java.nio.charset.StandardCharsets.UTF_8), claim, GOOD)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verify(new byte[] {0x30, (byte) 0x80, 0, 0}, claim, GOOD)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesTruncatedAndOverlongMessages() {
        var cms = ecCard.sign(document).bytes();

        assertThat(verifier.verify(Arrays.copyOf(cms, cms.length - 1), claim, GOOD)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verify(Arrays.copyOf(cms, cms.length + 1), claim, GOOD)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verify(new byte[CmsLimits.ONLINE.bytes() + 1], claim, GOOD)
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesDeepNestingWithoutFallingOver() {
        var bomb = new byte[60_000];
        for (int i = 0; i < bomb.length; i += 2) {
            bomb[i] = 0x30;
            bomb[i + 1] = (byte) 0x80;
        }

        assertThat(verifier.verify(bomb, claim, GOOD).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesNoSignerAndSeveralSigners() {
        assertThat(reasonOf(ecCard.sign(document).withSigners(0))).isEqualTo(Reason.NO_SIGNER);
        assertThat(reasonOf(ecCard.sign(document).withSigners(2))).isEqualTo(Reason.MULTIPLE_SIGNERS);
    }

    @Test
    void refusesASignerWhoseCertificateIsMissing() {
        assertThat(reasonOf(ecCard.sign(document).withoutCertificate())).isEqualTo(Reason.NO_SIGNER);
    }

    @Test
    void refusesASignatureWithoutSignedAttributes() {
        assertThat(reasonOf(ecCard.sign(document).withoutSignedAttributes())).isEqualTo(Reason.ATTRIBUTES);
        assertThat(reasonOf(ecCard.sign(document).without(CMSAttributes.contentType)))
                .isEqualTo(Reason.ATTRIBUTES);
        assertThat(reasonOf(ecCard.sign(document).without(CMSAttributes.messageDigest)))
                .isEqualTo(Reason.ATTRIBUTES);
    }

    @Test
    void refusesAttributesThatAreDoubleOrOfAnotherContentType() {
        var second = TestCms.attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[48]));
        var other = TestCms.attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.envelopedData);

        assertThat(reasonOf(ecCard.sign(document).with(second))).isEqualTo(Reason.ATTRIBUTES);
        assertThat(reasonOf(
                        ecCard.sign(document).without(CMSAttributes.contentType).with(other)))
                .isEqualTo(Reason.ATTRIBUTES);
    }

    @Test
    void refusesADigestThatIsNoStringOfBytesBeforeLookingAtIt() {
        var number = TestCms.attribute(CMSAttributes.messageDigest, new ASN1Integer(1));
        var cms = ecCard.sign(document).without(CMSAttributes.messageDigest).with(number);

        assertThat(reasonOf(cms)).isEqualTo(Reason.ATTRIBUTES);
        assertThat(reasonOf(cms.attached(new byte[1]))).isEqualTo(Reason.ATTRIBUTES);
    }

    @Test
    void refusesAttributesThatAreNotInDer() {
        assertThat(reasonOf(ecCard.sign(document).withAttributesInWrongOrder())).isEqualTo(Reason.ATTRIBUTES);
    }

    @Test
    void refusesASignatureOverOtherBytes() {
        var changed = document.clone();
        changed[10] ^= 1;

        assertThat(reasonOf(ecCard.sign(changed))).isEqualTo(Reason.DIGEST_MISMATCH);
        assertThat(reasonOf(ecCard.sign(document).attached(changed))).isEqualTo(Reason.DIGEST_MISMATCH);
    }

    @Test
    void refusesWeakDigests() {
        var sha1 = rsaCard.sign(document)
                .algorithms(OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA1withRSA")
                .digestAs("SHA-1", document);

        assertThat(reasonOf(sha1)).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void refusesADigestThatDoesNotGoWithTheKey() {
        var sha256 = ecCard.sign(document)
                .algorithms(NISTObjectIdentifiers.id_sha256, X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA")
                .digestAs("SHA-256", document);

        assertThat(reasonOf(sha256)).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void refusesShortKeysAndOtherCurves() {
        var rsa1024 = EC_AUTHORITY.card().keys(TestAuthority.keys("RSA", 1024)).issue();
        var p256 = EC_AUTHORITY.card().keys(TestAuthority.keys("EC", 256)).issue();

        assertThat(reasonOf(rsa1024.sign(document))).isEqualTo(Reason.WEAK_ALGORITHM);
        assertThat(reasonOf(p256.sign(document))).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void refusesPss() {
        var pss = rsaCard.sign(document)
                .algorithms(NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.id_RSASSA_PSS, "SHA256withRSA");

        assertThat(reasonOf(pss)).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void refusesASignatureOfAnotherKey() {
        var thief = new TestCard(TestAuthority.keys("EC", 384), ecCard.certificate());

        assertThat(reasonOf(thief.sign(document))).isEqualTo(Reason.BAD_SIGNATURE);
        assertThat(reasonOf(ecCard.sign(document).withCorruptSignature())).isEqualTo(Reason.BAD_SIGNATURE);
        assertThat(reasonOf(rsaCard.sign(document).withCorruptSignature())).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void refusesADocumentOfAnotherApplication() {
        var other = document("AAAAA-AAAAA", NONCE);

        assertThat(verify(ecCard.sign(other), new DocumentClaim(Bytes.of(other), REFERENCE, NONCE, NOW)))
                .isEqualTo(Reason.NOT_OUR_DOCUMENT);
    }

    @Test
    void refusesADocumentOfAnotherSession() {
        var other = document(REFERENCE, "another nonce");

        assertThat(verify(ecCard.sign(other), new DocumentClaim(Bytes.of(other), REFERENCE, NONCE, NOW)))
                .isEqualTo(Reason.NOT_OUR_DOCUMENT);
    }

    @Test
    void refusesADocumentThatExpired() {
        var late = new DocumentClaim(Bytes.of(document), REFERENCE, NONCE, NOW.plus(Duration.ofMinutes(10)));

        assertThat(verify(ecCard.sign(document), late)).isEqualTo(Reason.NOT_OUR_DOCUMENT);
    }

    @Test
    void refusesTheUserAuthenticationCertificate() {
        var byUsage = EC_AUTHORITY.card().keyUsage(KeyUsage.digitalSignature).issue();
        var byIssuer = EC_AUTHORITY
                .card()
                .issuer("C=JP,O=JPKI,OU=JPKI for user authentication,OU=Tests")
                .issue();

        assertThat(reasonOf(byUsage.sign(document))).isEqualTo(Reason.KEY_USAGE);
        assertThat(reasonOf(byIssuer.sign(document))).isEqualTo(Reason.KEY_USAGE);
    }

    @Test
    void refusesACertificateWithoutKeyUsage() {
        var card = EC_AUTHORITY.card().withoutExtension(Extension.keyUsage).issue();

        assertThat(reasonOf(card.sign(document))).isEqualTo(Reason.KEY_USAGE);
    }

    @Test
    void refusesOtherPolicies() {
        var authentication =
                EC_AUTHORITY.card().policy("1.2.392.200149.8.5.1.3.30").issue();
        var none = EC_AUTHORITY
                .card()
                .withoutExtension(Extension.certificatePolicies)
                .issue();

        assertThat(reasonOf(authentication.sign(document))).isEqualTo(Reason.POLICY);
        assertThat(reasonOf(none.sign(document))).isEqualTo(Reason.POLICY);
    }

    @Test
    void refusesACertificateWhoseAttributesAreMissingOrDouble() {
        var nameless = EC_AUTHORITY.card().withoutAttribute("1").issue();
        var twoNames = EC_AUTHORITY.card().secondAttribute("1", "別人").issue();

        assertThat(reasonOf(nameless.sign(document))).isEqualTo(Reason.POLICY);
        assertThat(reasonOf(twoNames.sign(document))).isEqualTo(Reason.POLICY);
    }

    @Test
    void refusesAnAuthorityOfTheSameNameWithAnotherKey() {
        var impostor = TestAuthority.p384().card().issue();

        assertThat(reasonOf(impostor.sign(document))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void refusesEverythingWithoutAnchors() {
        assertThat(verifier().verify(ecCard.sign(document).bytes(), claim, GOOD).reason())
                .isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void refusesACertificateThatExpiredOneSecondAgo() {
        var expired = EC_AUTHORITY
                .card()
                .valid(NOW.minus(Duration.ofDays(1)), NOW.minusSeconds(1))
                .issue();
        var lastSecond =
                EC_AUTHORITY.card().valid(NOW.minus(Duration.ofDays(1)), NOW).issue();

        assertThat(reasonOf(expired.sign(document))).isEqualTo(Reason.EXPIRED);
        assertThat(reasonOf(lastSecond.sign(document))).isEqualTo(Reason.OK);
    }

    @Test
    void refusesACertificateThatBeginsLaterThanClocksMayDiffer() {
        var later = EC_AUTHORITY
                .card()
                .valid(NOW.plusSeconds(301), NOW.plus(Duration.ofDays(1)))
                .issue();
        var clockAhead = EC_AUTHORITY
                .card()
                .valid(NOW.plusSeconds(300), NOW.plus(Duration.ofDays(1)))
                .issue();

        assertThat(reasonOf(later.sign(document))).isEqualTo(Reason.NOT_YET_VALID);
        assertThat(reasonOf(clockAhead.sign(document))).isEqualTo(Reason.OK);
    }

    @Test
    void refusesAnUnknownCriticalExtensionButNotAnUnknownOne() {
        var oid = new ASN1ObjectIdentifier("1.2.3.4.5");

        assertThat(reasonOf(EC_AUTHORITY
                        .card()
                        .extension(oid, true, DERNull.INSTANCE)
                        .issue()
                        .sign(document)))
                .isEqualTo(Reason.CRITICAL_EXTENSION);
        assertThat(reasonOf(EC_AUTHORITY
                        .card()
                        .extension(oid, false, DERNull.INSTANCE)
                        .issue()
                        .sign(document)))
                .isEqualTo(Reason.OK);
    }

    @Test
    void refusesTheCertificateOfAnAuthority() {
        var authority = EC_AUTHORITY
                .card()
                .extension(Extension.basicConstraints, true, new BasicConstraints(true))
                .issue();

        assertThat(reasonOf(authority.sign(document))).isEqualTo(Reason.BASIC_CONSTRAINTS);
    }

    @Test
    void refusesACertificateIssuedByAPerson() {
        var person = TestAuthority.withoutBasicConstraints();
        var card = person.card().issue();

        assertThat(verifier(person)
                        .verify(card.sign(document).bytes(), claim, GOOD)
                        .reason())
                .isEqualTo(Reason.BASIC_CONSTRAINTS);
    }

    @Test
    void refusesARevokedCertificate() {
        var revoked = new RevocationAnswer(RevocationStatus.REVOKED, "affiliationChanged", NOW, List.of());

        var verdict = verifier.verify(ecCard.sign(document).bytes(), claim, revoked);

        assertThat(verdict).isEqualTo(new Verdict(Reason.REVOKED, "affiliationChanged"));
        assertThat(verdict.result()).isEqualTo(Reason.Result.REFUSED);
    }

    @Test
    void leavesOpenWhatNobodyCanTell() {
        var verdict = verifier.verify(ecCard.sign(document).bytes(), claim, RevocationAnswer.unknown("no list", NOW));

        assertThat(verdict.reason()).isEqualTo(Reason.REVOCATION_UNKNOWN);
        assertThat(verdict.result()).isEqualTo(Reason.Result.UNKNOWN);
    }

    @Test
    void neverAcceptsAnRsaMessageWithOneByteChangedInWhatCounts() {
        assertMutationsAreRefused(rsaCard.sign(document).bytes(), 1);
    }

    @Test
    void neverAcceptsAP384MessageWithOneByteChangedInWhatCounts() {
        assertMutationsAreRefused(ecCard.sign(document).bytes(), 7); // each costs ten times as much as with RSA
    }

    private void assertMutationsAreRefused(byte[] cms, int stride) {
        for (int i = 0; i < cms.length; i += stride) {
            var mutated = cms.clone();
            mutated[i] ^= (byte) (1 << (i % 8));

            if (verifier.verify(mutated, claim, GOOD).reason() == Reason.OK) {
                assertThat(essence(mutated)).as("byte %d", i).isEqualTo(essence(cms));
            }
        }
    }

    /** Signer's certificate, signed attributes and signature: with these equal, the message is the same. */
    private static List<Object> essence(byte[] bytes) {
        var cms = CmsReader.read(bytes, CmsLimits.ONLINE).orElseThrow();
        return List.of(
                cms.signerCertificate(),
                Bytes.of(Der.of(cms.signer().getAuthenticatedAttributes())),
                Bytes.of(cms.signer().getEncryptedDigest().getOctets()));
    }

    private Reason reasonOf(TestCms cms) {
        return verify(cms, claim);
    }

    private Reason verify(TestCms cms, DocumentClaim about) {
        return verifier.verify(cms.bytes(), about, GOOD).reason();
    }

    private static SignatureVerifier verifier(TestAuthority... trusted) {
        var roots = Arrays.stream(trusted).map(TestAuthority::root).toList();
        return new SignatureVerifier(new TrustAnchors(List.of(() -> roots)), properties());
    }

    static SignatureProperties properties() {
        return TestProperties.with(Map.of());
    }

    private static byte[] document(String reference, String nonce) {
        return new SigningDocument(
                        reference,
                        3,
                        "見本市",
                        new SigningDocument.Subject("juminhyo", "住民票の写し", "1", "1"),
                        LocalDate.of(2026, 11, 24),
                        List.of(new SigningField("通数", "1")),
                        nonce,
                        NOW.plus(Duration.ofMinutes(10)))
                .bytes();
    }
}
