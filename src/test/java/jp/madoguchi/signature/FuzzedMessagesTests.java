package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;

/** Messages and certificates as the signing protocol receives them, bent in every way that we could think of. */
@Domain(Bends.class)
class FuzzedMessagesTests {

    private static final byte[] DOCUMENT = """
            {"reference":"23456-7892A","nonce":"n","expires":"2999-01-01T00:00:00Z"}""".getBytes(StandardCharsets.UTF_8);
    private static final TestAuthority RSA = TestAuthority.rsa();
    private static final TestAuthority P384 = TestAuthority.p384();
    private static final TestAuthority BELOW =
            TestAuthority.named(TestAuthority.NAME.toString(), TestAuthority.keys("RSA", 2048));
    private static final List<Sample> SAMPLES = List.of(
            sample(RSA, RSA.card().keys(TestAuthority.keys("RSA", 2048)).issue()),
            sample(P384, P384.card().issue()),
            sample(BELOW, BELOW.card().keys(TestAuthority.keys("RSA", 2048)).issue()));
    private static final SignatureProperties PROPERTIES = TestProperties.with(Map.of());
    private static final DocumentClaim CLAIM = new DocumentClaim(Bytes.of(DOCUMENT), "23456-7892A", "n", NOW);
    private static final RevocationAnswer GOOD = new RevocationAnswer(RevocationStatus.GOOD, "", NOW, List.of());
    private static final TrustAnchors ANCHORS =
            new TrustAnchors(List.of(() -> List.<X509Certificate>of(RSA.root(), P384.root())));
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(ANCHORS, PROPERTIES);
    private static final RevocationInquiry INQUIRY = new RevocationInquiry(
            new ListedRevocation(FuzzedMessagesTests::lists, PROPERTIES.listRules()),
            ANCHORS,
            PROPERTIES,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Example
    void areTakenAsTheyAre() {
        for (var sample : SAMPLES) {
            assertThat(VERIFIER.verify(sample.cms(), CLAIM, GOOD))
                    .extracting(Verdict::reason)
                    .isEqualTo(Reason.OK);
            assertThat(INQUIRY.aboutSigner(sample.cms()).status()).isEqualTo(RevocationStatus.GOOD);
        }
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverIsDoneToTheMessage(@ForAll List<Bend> bends, @ForAll int number) {
        var sample = SAMPLES.get(number % SAMPLES.size());

        Toll.pay("message", () -> Bend.all(bends, sample.cms()), cms -> {
            if (receive(cms).reason() == Reason.OK) {
                assertThat(RevocationInquiry.signerCertificate(cms))
                        .map(X509CertificateHolder::getSubjectPublicKeyInfo)
                        .contains(sample.card().certificate().getSubjectPublicKeyInfo());
            }
        });
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverAnAuthorityOfOursSigns(@ForAll List<Bend> bends, @ForAll int number) {
        var sample = SAMPLES.get(number % SAMPLES.size());
        var certificate = Der.of(sample.card().certificate().toASN1Structure());

        Toll.pay(
                "certificate",
                () -> Resigned.bentInside(
                        sample.cms(), certificate, bends, sample.issuer().signer()),
                FuzzedMessagesTests::receive);
    }

    /** All that is done with a message before and after its verdict. */
    private static Verdict receive(byte[] cms) {
        RevocationInquiry.signerCertificate(cms)
                .map(holder -> Bytes.of(Der.asReceived(holder.toASN1Structure())))
                .ifPresent(CertificateFacts::of);
        INQUIRY.aboutSigner(cms);
        var verdict = VERIFIER.verify(cms, CLAIM, GOOD);
        if (verdict.reason() == Reason.DIGEST_MISMATCH) {
            DigestMatches.signedDigest(CmsReader.read(cms, CmsLimits.ONLINE).orElseThrow());
        }
        if (verdict.result() != Reason.Result.REFUSED) {
            RevocationInquiry.signerCertificate(cms).flatMap(HolderReader::read).ifPresent(Holder::formValues);
        }
        return verdict;
    }

    private static List<RevocationList> lists() {
        return List.of(new RevocationList(RSA.crl()), new RevocationList(P384.crl()), new RevocationList(BELOW.crl()));
    }

    private static Sample sample(TestAuthority issuer, TestCard card) {
        var cms = card.sign(DOCUMENT);
        return new Sample(
                issuer,
                card,
                Bytes.own(Der.of(ContentInfo.getInstance(
                        (issuer.equals(BELOW) ? cms.attached(DOCUMENT).with(intermediate()) : cms).bytes()))));
    }

    /** With names and policies to be bent, too. */
    private static X509CertificateHolder intermediate() {
        var names = new GeneralSubtree(new GeneralName(new X500Name("C=JP")));
        return RSA.certifies(
                BELOW,
                TestAuthority.critical(
                        Extension.nameConstraints, new NameConstraints(new GeneralSubtree[] {names}, null)),
                TestAuthority.critical(
                        Extension.certificatePolicies,
                        new org.bouncycastle.asn1.DERSequence(new org.bouncycastle.asn1.x509.PolicyInformation(
                                new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.392.200149.8.5.1.1.20")))));
    }

    private record Sample(TestAuthority issuer, TestCard card, Bytes message) {

        byte[] cms() {
            return message.array();
        }
    }
}
