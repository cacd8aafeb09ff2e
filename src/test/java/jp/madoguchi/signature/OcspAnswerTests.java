package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x500.X500Name;
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
    private static final RevocationRules RULES = TestProperties.with(Map.of()).ocspRules();
    private static final Revocation NO_LISTS =
            asked -> RevocationAnswer.unknown("no revocation list of this issuer", NOW);

    private final RevocationQuestion question =
            RevocationQuestion.about(CARD.certificate(), Authority.of(AUTHORITY.root()), NOW);

    @Test
    void isGoodWhenTheIssuerSaysSo() {
        var bytes = TestResponder.of(AUTHORITY).answer(CARD.certificate());

        var answer = ask(bytes);

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void isRevokedWithTheReason() {
        var moved = ask(TestResponder.of(AUTHORITY).revoked(3).answer(CARD.certificate()));

        assertThat(moved.status()).isEqualTo(RevocationStatus.REVOKED);
        assertThat(moved.detail()).isEqualTo("affiliationChanged");
    }

    @Test
    void staysRevokedWhenTheAnswerThatSaysSoIsOldButNotWhenItIsFromTheFuture() {
        var old = TestResponder.of(AUTHORITY).updated(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(8)));
        var future = TestResponder.of(AUTHORITY).updated(NOW.plusSeconds(301), NOW.plus(Duration.ofHours(1)));

        assertThat(List.of(old, future))
                .extracting(responder -> status(responder.revoked(3).answer(CARD.certificate())))
                .containsExactly(RevocationStatus.REVOKED, RevocationStatus.UNKNOWN);
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
    void namesTheIssuerAsTheCertificateDoesNotAsTheIssuerItself() {
        var spelt = "C=JP,O=jpki,OU=JPKI for digital signature,OU=Tests";
        var card = AUTHORITY.card().issuer(spelt).issue();
        var asked = RevocationQuestion.about(card.certificate(), Authority.of(AUTHORITY.root()), NOW);

        assertThat(OcspCertificateId.of(asked).getIssuerNameHash().getOctets())
                .isEqualTo(Digests.of("SHA-1").digest(Der.of(new X500Name(spelt))));
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
    void asksTheListsAboutADelegateWhomTheIssuerDidNotExempt() {
        var delegate = unexempted(AUTHORITY);
        var bytes = TestResponder.delegate(AUTHORITY, delegate).answer(CARD.certificate());
        var good = lists(AUTHORITY.crl());
        var revoked = lists(AUTHORITY.crl(delegate.certificate().getSerialNumber()));

        assertThat(ask(bytes, question, NO_LISTS).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(ask(bytes, question, revoked).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(ask(bytes, question, good).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(ask(bytes, question, good).evidence())
                .extracting(Evidence::kind)
                .containsExactly(Evidence.Kind.CRL);
    }

    @Test
    void doesNotBelieveADelegateWhoseCertificateIsWeaklySigned() {
        var weak = TestAuthority.named(TestAuthority.NAME.toString(), TestAuthority.keys("EC", 256));
        var bytes = TestResponder.delegate(weak, delegate(weak, KeyPurposeId.id_kp_OCSPSigning))
                .answer(CARD.certificate());
        var asked = RevocationQuestion.about(CARD.certificate(), Authority.of(weak.root()), NOW);
        var anyAlgorithm = RevocationRules.of(AlgorithmPolicy.ANY, Optional.empty(), Duration.ZERO);

        assertThat(ask(bytes, asked, NO_LISTS).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(OcspAnswer.read(bytes)
                        .orElseThrow()
                        .about(asked, anyAlgorithm, NO_LISTS)
                        .status())
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void doesNotBelieveADelegateWhoseCertificateExpired() {
        var expired = AUTHORITY
                .card()
                .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE)
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
        var endless = TestResponder.of(AUTHORITY).updated(NOW.minus(Duration.ofHours(1)), null);
        var beyondOurAge =
                TestResponder.of(AUTHORITY).updated(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(1)));

        assertThat(List.of(ended, future, endless, beyondOurAge))
                .allSatisfy(responder ->
                        assertThat(status(responder.answer(CARD.certificate()))).isEqualTo(RevocationStatus.UNKNOWN));
        assertThat(status(TestResponder.of(AUTHORITY)
                        .updated(NOW.minus(Duration.ofMinutes(59)), null)
                        .answer(CARD.certificate())))
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void doesNotCallGoodWhatExpiredBeforeTheAnswer() {
        var end = NOW.minus(Duration.ofMinutes(2));
        var expired = AUTHORITY.card().valid(end.minus(Duration.ofDays(1)), end).issue();
        var asked = RevocationQuestion.about(expired.certificate(), Authority.of(AUTHORITY.root()), NOW);
        var silent = TestResponder.of(AUTHORITY);
        var forgetting = TestResponder.of(AUTHORITY).archivedSince(end.plusSeconds(1));
        var keeping = TestResponder.of(AUTHORITY).archivedSince(end);
        var revoked = TestResponder.of(AUTHORITY).revoked(3);

        assertThat(List.of(silent, forgetting, keeping, revoked))
                .extracting(responder -> ask(responder.answer(expired.certificate()), asked, NO_LISTS)
                        .status())
                .containsExactly(
                        RevocationStatus.UNKNOWN,
                        RevocationStatus.UNKNOWN,
                        RevocationStatus.GOOD,
                        RevocationStatus.REVOKED);
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
        return ask(answer, question, NO_LISTS);
    }

    private static RevocationAnswer ask(byte[] answer, RevocationQuestion question, Revocation lists) {
        return OcspAnswer.read(answer).orElseThrow().about(question, RULES, lists);
    }

    private static Revocation lists(byte[] list) {
        return new ListedRevocation(
                () -> List.of(new RevocationList(list)),
                TestProperties.with(Map.of()).listRules());
    }

    private static TestCard delegate(TestAuthority issuer, KeyPurposeId purpose) {
        return issuer.card()
                .extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE)
                .issue();
    }

    private static TestCard unexempted(TestAuthority issuer) {
        return issuer.card()
                .extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .issue();
    }

    private static String file(Path directory, String name, byte[] content) throws java.io.IOException {
        return Files.write(directory.resolve(name), content).toString();
    }
}
