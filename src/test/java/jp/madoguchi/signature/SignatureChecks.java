package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One signature, checked again and again, with anchors and lists read before: in full, as at a receipt, and with
 * nothing but the JDK's bare verification. Public, since JMH writes subclasses of it in a package of its own.
 */
@State(Scope.Thread)
public class SignatureChecks {

    private static final String RSA = "SHA256withRSA";
    private static final byte[] DOCUMENT = """
            {"reference":"23456-7892A","nonce":"n","expires":"2999-01-01T00:00:00Z"}""".getBytes(StandardCharsets.UTF_8);
    private static final SignatureProperties PROPERTIES = TestProperties.with(Map.of());
    private static final DocumentClaim CLAIM = new DocumentClaim(Bytes.of(DOCUMENT), "23456-7892A", "n", NOW);

    @Param({RSA, "SHA384withECDSA"})
    public String algorithm = RSA;

    private Subject subject = new Subject(RSA);

    @Setup
    public void sign() {
        subject = new Subject(algorithm);
    }

    /** All checks once, as the command does them. */
    @Benchmark
    public RevocationStatus full() {
        var message = CmsReader.read(subject.cms, CmsLimits.ONLINE).orElseThrow();
        var paths = subject.anchors.paths(message.certificates());
        var path = CertificateJudgement.of(message.signerCertificate(), paths, subject.profile, NOW)
                .good()
                .orElseThrow();
        good(Checks.first(subject.profile.ofMessage(), new SignedMessage(message, CLAIM.document()))
                .isEmpty());
        good(new OurDocument().examine(CLAIM).isEmpty());
        good(new HolderReadable().examine(path.certificate()).isEmpty());
        var status = new PathRevocation(subject.lists, paths, subject.profile)
                .of(path, NOW)
                .status();
        good(status == RevocationStatus.GOOD);
        return status;
    }

    /** At a receipt the product asks first and judges in the transaction. */
    @Benchmark
    public Reason atReceipt() {
        var known = subject.inquiry.aboutSigner(subject.cms);
        var reason = subject.verifier.verify(subject.cms, CLAIM, known).reason();
        good(reason == Reason.OK);
        return reason;
    }

    @Benchmark
    public boolean bareJdk() throws GeneralSecurityException {
        var verification = Signature.getInstance(algorithm);
        verification.initVerify(subject.card.keys().getPublic());
        verification.update(DOCUMENT);
        boolean verified = verification.verify(subject.signature);
        good(verified);
        return verified;
    }

    private static void good(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("What is measured is no longer a check that succeeds");
        }
    }

    /** What is checked, and all that was read before. */
    private static final class Subject {

        final TestCard card;
        final Profile profile = PROPERTIES.profile();
        final TrustAnchors anchors;
        final Revocation lists;
        final RevocationInquiry inquiry;
        final SignatureVerifier verifier;
        final byte[] cms;
        final byte[] signature;

        Subject(String algorithm) {
            boolean rsa = algorithm.equals(RSA);
            var authority = rsa ? TestAuthority.rsa() : TestAuthority.p384();
            var blank = authority.card();
            var list = new Published("list", "stamp", authority::crl);
            card = (rsa ? blank.keys(TestAuthority.keys("RSA", 2048)) : blank).issue();
            anchors = new TrustAnchors(List.of(() -> List.of(authority.root())));
            lists = new CrlRevocation(List.of(() -> List.of(list)), PROPERTIES);
            inquiry = new RevocationInquiry(lists, anchors, PROPERTIES, Clock.fixed(NOW, ZoneOffset.UTC));
            verifier = new SignatureVerifier(anchors, PROPERTIES);
            cms = card.sign(DOCUMENT).bytes();
            signature = signature(algorithm, card);
        }

        private static byte[] signature(String algorithm, TestCard card) {
            try {
                var signing = Signature.getInstance(algorithm);
                signing.initSign(card.keys().getPrivate());
                signing.update(DOCUMENT);
                return signing.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
