package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.junit.jupiter.api.Test;

/**
 * Full checks of a signature per second (message, path, revocation list, document, attributes; on one thread) beside
 * the bare verification of the signature by the JDK on the same machine; and what a list of a million entries costs.
 */
class SignatureBench {

    private static final Path RESULTS = Path.of("target", "bench.jsonl");
    private static final long SECOND = 1_000_000_000L;
    private static final int ROUNDS = 5;
    private static final int BATCH = 50;
    private static final byte[] DOCUMENT = """
            {"reference":"23456-7892A","nonce":"n","expires":"2999-01-01T00:00:00Z"}""".getBytes(StandardCharsets.UTF_8);
    private static final DocumentClaim CLAIM = new DocumentClaim(Bytes.of(DOCUMENT), "23456-7892A", "n", NOW);

    @Test
    void rsa() throws Exception {
        var authority = TestAuthority.rsa();
        var card = authority.card().keys(TestAuthority.keys("RSA", 2048)).issue();
        measure("RSA-2048", "SHA256withRSA", authority, card);
    }

    @Test
    void p384() throws Exception {
        var authority = TestAuthority.p384();
        measure("P-384", "SHA384withECDSA", authority, authority.card().issue());
    }

    @Test
    void revocationList() throws Exception {
        var der = LargeRevocationListTests.list();
        long start = System.nanoTime();
        var list = new RevocationList(der);
        long loaded = System.nanoTime() - start;
        var card = TestAuthority.p384().card().issue().certificate();
        var perSecond = perSecond(() -> list.reason(card).isEmpty());
        write(
                "revocation-list-1M",
                Map.of("bytes", list.size(), "loadMillis", loaded / 1_000_000, "lookupsPerSecond", perSecond));
    }

    private static void measure(String name, String algorithm, TestAuthority authority, TestCard card)
            throws Exception {
        var properties = TestProperties.with(Map.of());
        var anchors = new TrustAnchors(List.of(() -> List.of(authority.root())));
        var content = authority.crl();
        var lists =
                new CrlRevocation(List.of(() -> List.of(new Published("list", "stamp", () -> content))), properties);
        var inquiry = new RevocationInquiry(lists, anchors, properties, Clock.fixed(NOW, ZoneOffset.UTC));
        var verifier = new SignatureVerifier(anchors, properties);
        var cms = card.sign(DOCUMENT).bytes();
        assertThat(verifier.verify(cms, CLAIM, inquiry.aboutSigner(cms)).reason())
                .isEqualTo(Reason.OK);

        long received = perSecond(
                () -> verifier.verify(cms, CLAIM, inquiry.aboutSigner(cms)).reason() == Reason.OK);
        long full = perSecond(() -> check(cms, anchors, lists, properties.profile()));
        var signed = new byte[200];
        var signature = signature(algorithm, card, signed);
        long bare = perSecond(() -> verifies(algorithm, card, signed, signature));
        write(
                "signature-check " + name,
                Map.of(
                        "fullPerSecond", full,
                        "atReceiptPerSecond", received,
                        "bareJdkPerSecond", bare,
                        "ratio", Math.round(100.0 * full / bare) / 100.0));
    }

    /** All checks once, as the command does them; at a receipt the product asks first and judges in the transaction. */
    private static boolean check(byte[] cms, TrustAnchors anchors, Revocation lists, Profile profile) {
        var message = CmsReader.read(cms, CmsLimits.ONLINE).orElseThrow();
        var paths = anchors.paths(message.certificates());
        var path = CertificateJudgement.of(message.signerCertificate(), paths, profile, NOW)
                .good()
                .orElseThrow();
        return Checks.first(profile.ofMessage(), new SignedMessage(message, CLAIM.document()))
                        .isEmpty()
                && new OurDocument().examine(CLAIM).isEmpty()
                && new HolderReadable().examine(path.certificate()).isEmpty()
                && new PathRevocation(lists, paths, profile).of(path, NOW).status() == RevocationStatus.GOOD;
    }

    private static byte[] signature(String algorithm, TestCard card, byte[] signed) throws GeneralSecurityException {
        var signing = Signature.getInstance(algorithm);
        signing.initSign(card.keys().getPrivate());
        signing.update(signed);
        return signing.sign();
    }

    private static boolean verifies(String algorithm, TestCard card, byte[] signed, byte[] signature) {
        try {
            var verification = Signature.getInstance(algorithm);
            verification.initVerify(card.keys().getPublic());
            verification.update(signed);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** In processor time, since others use the machine too; the best of some rounds, after one to warm up. */
    private static long perSecond(BooleanSupplier work) {
        var time = ManagementFactory.getThreadMXBean();
        long best = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long count = 0;
            long start = time.getCurrentThreadCpuTime();
            while (time.getCurrentThreadCpuTime() - start < SECOND) {
                for (int i = 0; i < BATCH; i++) {
                    assertThat(work.getAsBoolean()).isTrue();
                }
                count += BATCH;
            }
            long used = time.getCurrentThreadCpuTime() - start;
            best = Math.max(best, count * SECOND / used);
        }
        return best;
    }

    private static void write(String measure, Map<String, Object> values) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("measure", measure);
        line.putAll(values);
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(
                RESULTS,
                new ObjectMapper().writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
