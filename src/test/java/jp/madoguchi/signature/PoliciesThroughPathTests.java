package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static jp.madoguchi.signature.TestAuthority.critical;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

class PoliciesThroughPathTests {

    private static final String OURS = "1.2.392.200149.8.5.1.1.20";
    private static final String OTHER = "2.999.1";
    private static final TestAuthority ROOT = TestAuthority.p384();
    private static final TestAuthority BETWEEN = TestAuthority.named("C=JP,O=Between", TestAuthority.keys("EC", 384));
    private static final PoliciesThroughPath ACCEPTED = new PoliciesThroughPath(Set.of(OURS));
    private static final PoliciesThroughPath ANY = new PoliciesThroughPath(Set.of());

    @Test
    void areHandedDownByEachAuthority() {
        assertThat(finding(ACCEPTED, card(OURS), between(OURS))).isEmpty();
        assertThat(finding(ACCEPTED, card(OURS), between(OTHER))).contains(Reason.POLICY);
        assertThat(finding(ANY, card(OURS), between(OTHER))).isEmpty();
    }

    @Test
    void areThoseThatWeAccept() {
        assertThat(finding(ACCEPTED, card(OTHER), between(OTHER))).contains(Reason.POLICY);
        assertThat(finding(ANY, card(OTHER), between(OTHER))).isEmpty();
    }

    /** {@link AcceptedPolicy} has looked at it. */
    @Test
    void areNobodysBusinessStraightFromTheAnchor() {
        assertThat(finding(ACCEPTED, straight(ROOT.card().policy(OTHER)))).isEmpty();
        assertThat(finding(ACCEPTED, straight(ROOT.card().withoutExtension(Extension.certificatePolicies))))
                .isEmpty();
    }

    @Test
    void areDemandedStraightFromTheAnchorWhereTheCertificateSaysSo() {
        var demand = new DERSequence(new DERTaggedObject(false, 0, new ASN1Integer(0)));
        var demanding = ROOT.card().extension(Extension.policyConstraints, true, demand);

        assertThat(finding(ACCEPTED, straight(demanding))).isEmpty();
        assertThat(finding(ACCEPTED, straight(demanding.policy(OTHER)))).contains(Reason.POLICY);
        assertThat(finding(ANY, straight(demanding.withoutExtension(Extension.certificatePolicies))))
                .contains(Reason.POLICY);
    }

    @Test
    void areJudgedForTheMomentOfTheReceipt() {
        var past = NOW.minus(Duration.ofDays(400));
        var card = BETWEEN.card()
                .issuer("C=JP,O=Between")
                .valid(past.minusSeconds(60), past.plusSeconds(60))
                .issue()
                .certificate();

        assertThat(ACCEPTED.examine(credential(card, past, between(OURS)))).isEmpty();
        assertThat(ACCEPTED.examine(credential(card, NOW, between(OURS))).map(Finding::reason))
                .contains(Reason.UNTRUSTED);
    }

    @Test
    void doNotDependOnExtensionsThatOthersHaveJudged() {
        var point = new DistributionPoint(
                new DistributionPointName(
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://a.example/"))),
                null,
                null);
        var card = BETWEEN.card()
                .issuer("C=JP,O=Between")
                .extension(Extension.cRLDistributionPoints, true, new CRLDistPoint(new DistributionPoint[] {point}))
                .issue()
                .certificate();

        assertThat(finding(ACCEPTED, card, between(OURS))).isEmpty();
    }

    private static Optional<Reason> finding(
            PoliciesThroughPath check, X509CertificateHolder card, X509CertificateHolder... between) {
        return check.examine(credential(card, NOW, between)).map(Finding::reason);
    }

    private static Credential credential(
            X509CertificateHolder card, java.time.Instant at, X509CertificateHolder... between) {
        var authorities = new java.util.ArrayList<>(List.of(Authority.of(ROOT.root())));
        for (var authority : between) {
            authorities.add(Authority.of(authority));
        }
        return new Credential(new Path(authorities, card), at);
    }

    private static X509CertificateHolder card(String policy) {
        return BETWEEN.card().issuer("C=JP,O=Between").policy(policy).issue().certificate();
    }

    private static X509CertificateHolder straight(TestCard.Builder card) {
        return card.issue().certificate();
    }

    private static X509CertificateHolder between(String policy) {
        return ROOT.certifies(
                BETWEEN,
                critical(
                        Extension.certificatePolicies,
                        new DERSequence(new PolicyInformation(new ASN1ObjectIdentifier(policy)))));
    }
}
