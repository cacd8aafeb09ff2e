package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcspAnswerTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestAuthority STRANGER = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();
    private static final RevocationRules RULES = TestProperties.with(Map.of()).revocationRules();

    private final RevocationQuestion question =
            RevocationQuestion.about(CARD.certificate(), Authority.of(AUTHORITY.root()), NOW);

    @Test
    void isGoodWhenTheIssuerSaysSo() {
        var bytes = TestResponder.of(AUTHORITY).answer(CARD.certificate());

        var answer = ask(bytes);

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(answer.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.content().array()).isEqualTo(bytes);
            assertThat(evidence.summary()).startsWith("OCSP thisUpdate=");
        });
    }

    @Test
    void isRevokedWithTheReason() {
        var moved = ask(TestResponder.of(AUTHORITY).revoked(3).answer(CARD.certificate()));

        assertThat(moved.status()).isEqualTo(RevocationStatus.REVOKED);
        assertThat(moved.detail()).isEqualTo("affiliationChanged");
    }

    @Test
    void isUnknownWhenTheResponderDoesNotKnow() {
        assertThat(status(TestResponder.of(AUTHORITY).says(new UnknownStatus()).answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheAnswerIsAboutAnotherCertificate() {
        var other = AUTHORITY.card().issue();

        assertThat(status(TestResponder.of(AUTHORITY).answer(other.certificate())))
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheAnswerIsAboutAnotherIssuersCertificateOfThisNumber() {
        var bytes = TestResponder.of(STRANGER).answer(CARD.certificate());

        assertThat(status(bytes)).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void believesADelegateThatTheIssuerCertifiedForThis() {
        assertThat(status(TestResponder.delegate(AUTHORITY, delegate(AUTHORITY, KeyPurposeId.id_kp_OCSPSigning))
                        .answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void doesNotBelieveADelegateForOtherPurposesOrOfSomebodyElse() {
        var otherPurpose = delegate(AUTHORITY, KeyPurposeId.id_kp_timeStamping);
        var person = AUTHORITY.card().issue();
        var foreign = delegate(STRANGER, KeyPurposeId.id_kp_OCSPSigning);

        assertThat(List.of(otherPurpose, person, foreign)).allSatisfy(signer -> assertThat(
                        status(TestResponder.delegate(AUTHORITY, signer).answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.UNKNOWN));
    }

    @Test
    void doesNotBelieveADelegateWhoseCertificateExpired() {
        var expired = AUTHORITY
                .card()
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .valid(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)))
                .issue();

        assertThat(status(TestResponder.delegate(AUTHORITY, expired).answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheAnswerWasTamperedWith() {
        var bytes = TestResponder.of(AUTHORITY).answer(CARD.certificate());
        bytes[bytes.length - 1] ^= 1;

        assertThat(status(bytes)).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheAnswerIsOldOrFromTheFuture() {
        var ended = TestResponder.of(AUTHORITY).updated(NOW.minus(Duration.ofHours(2)), NOW);
        var future = TestResponder.of(AUTHORITY).updated(NOW.plusSeconds(301), NOW.plus(Duration.ofHours(1)));
        var endless = TestResponder.of(AUTHORITY).updated(NOW.minus(Duration.ofDays(1)), null);

        assertThat(List.of(ended, future, endless))
                .allSatisfy(responder ->
                        assertThat(status(responder.answer(CARD.certificate()))).isEqualTo(RevocationStatus.UNKNOWN));
        assertThat(status(TestResponder.of(AUTHORITY)
                        .updated(NOW.minus(Duration.ofHours(23)), null)
                        .answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void readsOnlySuccessfulAnswersOfReasonableSize() throws Exception {
        var later =
                new OCSPRespBuilder().build(OCSPResponseStatus.TRY_LATER, null).getEncoded();

        assertThat(OcspAnswer.read(later)).isEmpty();
        assertThat(OcspAnswer.read(new byte[] {1})).isEmpty();
        assertThat(OcspAnswer.read(new byte[OcspAnswer.MAX_BYTES + 1])).isEmpty();
    }

    @Test
    void countsInOfflineVerification(@TempDir Path directory) throws Exception {
        var line = Vectors.JSON.createObjectNode().put("id", "1").put("kind", "path");
        line.put("at", NOW.toString()).put("profile", "jpki");
        line.put("certificate", file(directory, "card.cer", CARD.certificate().getEncoded()));
        line.putArray("anchors")
                .add(file(directory, "root.cer", AUTHORITY.root().getEncoded()));
        line.putArray("ocsp")
                .add(file(directory, "good.ors", TestResponder.of(AUTHORITY).answer(CARD.certificate())));

        assertThat(Vectors.verify(List.of(line)).get(0).get("reason").asText()).isEqualTo("OK");

        line.putArray("ocsp")
                .add(file(
                        directory,
                        "bad.ors",
                        TestResponder.of(AUTHORITY).revoked(5).answer(CARD.certificate())));

        assertThat(Vectors.verify(List.of(line)).get(0).get("detail").asText()).isEqualTo("cessationOfOperation");
    }

    private RevocationStatus status(byte[] answer) {
        return ask(answer).status();
    }

    private RevocationAnswer ask(byte[] answer) {
        return OcspAnswer.read(answer).orElseThrow().about(question, RULES);
    }

    private static TestCard delegate(TestAuthority issuer, KeyPurposeId purpose) {
        return issuer.card()
                .extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .issue();
    }

    private static String file(Path directory, String name, byte[] content) throws java.io.IOException {
        return Files.write(directory.resolve(name), content).toString();
    }
}
