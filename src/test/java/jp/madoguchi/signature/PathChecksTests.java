package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static jp.madoguchi.signature.TestAuthority.critical;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

/** A card under an authority between the anchor and it; JPKI has none today, the rules are those of RFC 5280. */
class PathChecksTests {

    private static final TestAuthority ROOT = TestAuthority.named("C=JP,O=Root", TestAuthority.keys("EC", 384));
    private static final TestAuthority MIDDLE = TestAuthority.p384();
    private static final TestAuthority BELOW = TestAuthority.named("C=JP,O=Below", TestAuthority.keys("EC", 384));
    private static final TestCard CARD = MIDDLE.card().issue();
    private static final TestCard CARD_BELOW =
            BELOW.card().issuer("C=JP,O=Below").issue();
    private static final Extension POLICIES = critical(
            Extension.certificatePolicies,
            new DERSequence(new PolicyInformation(new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.1.20"))));

    @Test
    void followsAPathOverAnAuthorityInBetween() {
        assertThat(reason(CARD, ROOT.certifies(MIDDLE, POLICIES))).isEqualTo(Reason.OK);
    }

    @Test
    void allowsNoMoreAuthoritiesThanOneAboveSays() {
        var last = ROOT.certifies(MIDDLE, POLICIES, critical(Extension.basicConstraints, new BasicConstraints(0)));
        var below = MIDDLE.certifies(BELOW, POLICIES);

        assertThat(reason(CARD, last)).isEqualTo(Reason.OK);
        assertThat(reason(CARD_BELOW, last, below)).isEqualTo(Reason.BASIC_CONSTRAINTS);
        assertThat(reason(CARD_BELOW, ROOT.certifies(MIDDLE, POLICIES), below)).isEqualTo(Reason.OK);
    }

    @Test
    void refusesAPersonAsIssuer() {
        var person =
                ROOT.certifies(MIDDLE, POLICIES, critical(Extension.basicConstraints, new BasicConstraints(false)));

        assertThat(reason(CARD, person)).isEqualTo(Reason.BASIC_CONSTRAINTS);
    }

    @Test
    void refusesAnIssuerWhoseKeyMustNotSignCertificates() {
        var signsLists = ROOT.certifies(MIDDLE, POLICIES, critical(Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign)));

        assertThat(reason(CARD, signsLists)).isEqualTo(Reason.KEY_USAGE);
    }

    @Test
    void refusesAnIssuerWithAnUnknownCriticalExtension() {
        var odd = ROOT.certifies(MIDDLE, POLICIES, critical(new ASN1ObjectIdentifier("1.2.3.4"), DERNull.INSTANCE));

        assertThat(reason(CARD, odd)).isEqualTo(Reason.CRITICAL_EXTENSION);
    }

    @Test
    void refusesNamesThatTheIssuerMayNotCertify() {
        assertThat(reason(CARD, ROOT.certifies(MIDDLE, POLICIES, permitted("C=JP,L=Mihon-ken"))))
                .isEqualTo(Reason.OK);
        assertThat(reason(CARD, ROOT.certifies(MIDDLE, POLICIES, permitted("C=JP,L=Tonari-ken"))))
                .isEqualTo(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void refusesNamesThatTheIssuerIsForbiddenToCertify() {
        assertThat(reason(CARD, ROOT.certifies(MIDDLE, POLICIES, excluded(directory("C=JP,L=Tonari-ken")))))
                .isEqualTo(Reason.OK);
        assertThat(reason(CARD, ROOT.certifies(MIDDLE, POLICIES, excluded(directory("C=JP,L=Mihon-ken")))))
                .isEqualTo(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void bindsAuthoritiesFurtherDownToTheNamesOfTheirIssuersToo() {
        var narrow = ROOT.certifies(MIDDLE, POLICIES, permitted("C=JP,O=Tonari"));

        assertThat(reason(CARD_BELOW, narrow, MIDDLE.certifies(BELOW, POLICIES)))
                .isEqualTo(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void refusesAPolicyThatTheIssuerDoesNotHave() {
        assertThat(reason(CARD, ROOT.certifies(MIDDLE))).isEqualTo(Reason.POLICY);
    }

    @Test
    void refusesACertificateThatDemandsAPolicyItDoesNotHaveEvenWithoutOurProfile() {
        var required = critical(
                Extension.policyConstraints,
                new DERSequence(new DERTaggedObject(false, 0, new DEROctetString(new byte[] {0}))));
        var plain =
                MIDDLE.card().withoutExtension(Extension.certificatePolicies).issue();

        assertThat(finding(Profile.rfc5280(Duration.ZERO), plain, ROOT.certifies(MIDDLE, POLICIES)))
                .isEmpty();
        assertThat(finding(Profile.rfc5280(Duration.ZERO), plain, ROOT.certifies(MIDDLE, POLICIES, required)))
                .map(Finding::reason)
                .contains(Reason.POLICY);
    }

    @Test
    void asksWhetherAnAlgorithmIsAcceptedBeforeVerifyingASignature() {
        var name = "C=JP,O=Weak";
        var weak = TestAuthority.named(name, TestAuthority.keys("EC", 256));
        var stranger = TestAuthority.named(name, TestAuthority.keys("EC", 256));

        assertThat(reason(weak.root(), stranger.card().issuer(name).issue())).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void refusesAWeakSignatureAnywhereInThePath() {
        var weak = TestAuthority.named("C=JP,O=Weak", TestAuthority.keys("EC", 256));

        assertThat(reason(weak.root(), CARD, weak.certifies(MIDDLE, POLICIES))).isEqualTo(Reason.WEAK_ALGORITHM);
    }

    @Test
    void takesTheGoodOneOfTwoPaths() {
        var bad = ROOT.certifies(MIDDLE, POLICIES, critical(Extension.basicConstraints, new BasicConstraints(false)));

        assertThat(reason(CARD, bad, ROOT.certifies(MIDDLE, POLICIES))).isEqualTo(Reason.OK);
    }

    @Test
    void asksAboutEverybodyInThePath() {
        var middle = ROOT.certifies(MIDDLE, POLICIES);
        var cms = CARD.sign(new byte[0]).with(middle).bytes();

        assertThat(asked(cms, MIDDLE.crl())).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(asked(cms, MIDDLE.crl(), ROOT.crl())).isEqualTo(RevocationStatus.GOOD);
        assertThat(asked(cms, MIDDLE.crl(), ROOT.crl(middle.getSerialNumber()))).isEqualTo(RevocationStatus.REVOKED);
        assertThat(asked(cms, ROOT.crl(middle.getSerialNumber()))).isEqualTo(RevocationStatus.REVOKED);
    }

    private static RevocationStatus asked(byte[] cms, byte[]... lists) {
        var published = new java.util.ArrayList<Published>();
        for (var list : lists) {
            published.add(new Published("list " + published.size(), "stamp", () -> list));
        }
        var properties = TestProperties.with(Map.of());
        return new RevocationInquiry(
                        new CrlRevocation(List.of(() -> published), properties),
                        new TrustAnchors(List.of(() -> List.of(ROOT.root()))),
                        properties,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .aboutSigner(cms)
                .status();
    }

    private static Reason reason(TestCard card, X509CertificateHolder... between) {
        return reason(ROOT.root(), card, between);
    }

    private static Reason reason(
            java.security.cert.X509Certificate root, TestCard card, X509CertificateHolder... between) {
        var profile = TestProperties.with(Map.of()).profile();
        return finding(root, profile, card, between).map(Finding::reason).orElse(Reason.OK);
    }

    private static Optional<Finding> finding(Profile profile, TestCard card, X509CertificateHolder... between) {
        return finding(ROOT.root(), profile, card, between);
    }

    private static Optional<Finding> finding(
            java.security.cert.X509Certificate root, Profile profile, TestCard card, X509CertificateHolder... between) {
        var paths = new PathBuilder(List.of(Authority.of(root)), List.of(between), new IssuedBy());
        return CertificateJudgement.of(card.certificate(), paths, profile, NOW.plus(Duration.ofSeconds(1)))
                .finding();
    }

    private static Extension permitted(String name) {
        var subtree = new GeneralSubtree(new GeneralName(new X500Name(name)));
        return critical(Extension.nameConstraints, new NameConstraints(new GeneralSubtree[] {subtree}, null));
    }

    private static Extension excluded(GeneralName name) {
        return critical(
                Extension.nameConstraints, new NameConstraints(null, new GeneralSubtree[] {new GeneralSubtree(name)}));
    }

    private static GeneralName directory(String name) {
        return new GeneralName(new X500Name(name));
    }
}
