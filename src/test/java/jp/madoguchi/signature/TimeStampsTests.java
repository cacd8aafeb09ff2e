package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.madoguchi.signature.MissingStamp.Cause;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TimeStampsTests {

    private static final TestAuthority ISSUER = TestAuthority.p384();
    private static final TestTimeStamper STAMPER = TestTimeStamper.under(ISSUER);

    private final StaticListableBeanFactory configured = new StaticListableBeanFactory();
    private final HttpServer server;

    TimeStampsTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesTheTokenOfTheSignerThatIsTrusted() throws Exception {
        answers(STAMPER::answerTo);
        trusts(STAMPER.certificate());

        var token = stamps().of(new byte[] {1}).token().orElseThrow();

        var info = new TimeStampToken(ContentInfo.getInstance(token.array())).getTimeStampInfo();
        assertThat(info.getMessageImprintDigest()).isEqualTo(Digests.sha256(new byte[] {1}));
        assertThat(info.getGenTime()).isEqualTo(TestAuthority.NOW);
    }

    @Test
    void takesTheTokenOfASignerWhoseIssuerIsTrusted() {
        answers(STAMPER::answerTo);
        trusts(ISSUER.root());

        assertThat(stamped()).isPresent();
    }

    @Test
    void takesNoTokenFromAnybodyElse() {
        answers(STAMPER::answerTo);
        trusts(TestAuthority.p384().root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesNoTokenThatOnlyBringsTheCertificate() {
        var forger = new TestCard(TestAuthority.keys("EC", 384), STAMPER.card().certificate());
        answers(TestTimeStamper.of(forger)::answerTo);
        trusts(STAMPER.certificate());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesNoTokenWithoutItsSigner() {
        answers(request -> STAMPER.answerTo(withoutAskingForTheCertificate(request)));
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesNoTokenThatSomebodyElseAskedFor() {
        var first = new byte[1][];
        answers(request -> {
            first[0] = first[0] == null ? STAMPER.answerTo(request) : first[0];
            return first[0];
        });
        trusts(ISSUER.root());
        var stamps = stamps();

        assertThat(stamps.of(new byte[] {1}).token()).isPresent();
        assertThat(stamps.of(new byte[] {1}).missing()).isPresent();
    }

    @Test
    void goesWithoutWhenTheAuthorityRefuses() {
        answers(request -> STAMPER.refusal());
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_GIVEN);
    }

    @Test
    void goesWithoutWhenTheAnswerIsNoToken() {
        answers(request -> new byte[] {0x30, 0x03, 0x02, 0x01, 0x00});
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void goesWithoutWhenTheTokenAttestsNothing() {
        answers(request -> withoutContent(STAMPER.answerTo(request)));
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void goesWithoutWhenNobodyAnswers() {
        trusts(ISSUER.root());
        server.stop(0);

        assertThat(missing()).isEqualTo(Cause.NOT_GIVEN);
    }

    @Test
    void goesWithoutWhenNobodyIsConfigured() {
        assertThat(stamps().of(new byte[] {1})).isEqualTo(Stamping.UNASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-60S", "PT0S", "PT60S"})
    void takesTheTokenOfAClockThatIsAlmostRight(Duration ahead) {
        answers(STAMPER.off(ahead)::answerTo);
        trusts(ISSUER.root());

        assertThat(stamped()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "PT-61S", "PT61S", "P1D"})
    void takesNoTokenOfAClockThatIsWrong(Duration ahead) {
        answers(STAMPER.off(ahead)::answerTo);
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.OTHER_TIME);
    }

    @Test
    void takesNoTokenOfAnAuthorityThatDoesNotKnowTheTime() {
        answers(STAMPER.knowingTheTimeTo(61)::answerTo);
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.OTHER_TIME);
    }

    @Test
    void holdsATokenAgainstTheWholeTimeOfTheQuestion() {
        var time = new MovingClock();
        answers(request -> {
            time.pass(Duration.ofMinutes(6));
            return STAMPER.off(Duration.ofMinutes(3)).answerTo(request);
        });
        trusts(ISSUER.root());

        assertThat(stamps(time).of(new byte[] {1}).token()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, SHA1withRSA",
        "RSA, 2048, MD5withRSA",
        "RSA, 2048, SHA224withRSA",
        "RSA, 1024, SHA256withRSA",
        "EC, 384, SHA1withECDSA",
        "EC, 384, SHA256withECDSA",
        "EC, 256, SHA384withECDSA"
    })
    void takesNoTokenWithAWeakOrOddSignature(String family, int bits, String algorithm) {
        var weak = TestTimeStamper.cardOf(ISSUER).keys(TestAuthority.keys(family, bits));
        answers(TestTimeStamper.of(weak.issue()).signing(algorithm)::answerTo);
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, SHA256withRSA",
        "RSA, 3072, SHA384withRSA",
        "RSA, 2048, SHA512withRSA",
        "EC, 256, SHA256withECDSA"
    })
    void takesTheTokensOfAuthoritiesThatSignOtherwiseThanCards(String family, int bits, String algorithm) {
        var card = TestTimeStamper.cardOf(ISSUER).keys(TestAuthority.keys(family, bits));
        answers(TestTimeStamper.of(card.issue()).signing(algorithm)::answerTo);
        trusts(ISSUER.root());

        assertThat(stamped()).isPresent();
    }

    @Test
    void takesNoTokenOfASignerWhoseIssuerHasAWeakKey() {
        var weak = TestAuthority.named(TestAuthority.NAME.toString(), TestAuthority.keys("RSA", 1024));
        answers(TestTimeStamper.under(weak)::answerTo);
        trusts(weak.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesNoTokenOfASignerWhomNoAuthorityHasIssued() {
        var person = TestAuthority.withoutBasicConstraints();
        answers(TestTimeStamper.under(person)::answerTo);
        trusts(person.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesNoTokenOverAWeakDigest() {
        answers(request -> STAMPER.answerTo(aboutItsSha1(request)));
        trusts(ISSUER.root());

        assertThat(missing()).isEqualTo(Cause.NOT_BELIEVED);
    }

    @Test
    void takesTheTokenOfAnotherSignerWhoseOnlyPurposeItIs() {
        assertThat(stampedBy(TestTimeStamper.cardOf(ISSUER)).token()).isPresent();
    }

    @ParameterizedTest
    @MethodSource
    void takesNoTokenOfASignerWhoseCertificateIsForSomethingElse(TestCard.Builder card) {
        assertThat(stampedBy(card).missing()).map(MissingStamp::cause).contains(Cause.NOT_BELIEVED);
    }

    static List<TestCard.Builder> takesNoTokenOfASignerWhoseCertificateIsForSomethingElse() {
        var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
        var both = new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection});
        var another = new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning);
        return List.of(
                ISSUER.card(),
                ISSUER.card().extension(Extension.extendedKeyUsage, false, purpose),
                ISSUER.card().extension(Extension.extendedKeyUsage, true, both),
                ISSUER.card().extension(Extension.extendedKeyUsage, true, another),
                TestTimeStamper.cardOf(ISSUER).keyUsage(KeyUsage.keyEncipherment));
    }

    private Stamping stampedBy(TestCard.Builder card) {
        var stamper = TestTimeStamper.of(card.issue());
        answers(request -> stamper.resign(STAMPER.answerTo(request)));
        trusts(stamper.certificate());
        return stamps().of(new byte[] {1});
    }

    private Optional<Bytes> stamped() {
        return stamps().of(new byte[] {1}).token();
    }

    private Cause missing() {
        return stamps().of(new byte[] {1}).missing().orElseThrow().cause();
    }

    private void answers(UnaryOperator<byte[]> answer) {
        server.createContext("/tsa", exchange -> {
            var bytes = answer.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private void trusts(X509Certificate certificate) {
        var address = URI.create(
                "http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort()));
        configured.addBean("authority", new Trusted(address, certificate));
    }

    private TimeStamps stamps() {
        return stamps(STAMPER.clock());
    }

    private TimeStamps stamps(Clock clock) {
        return new TimeStamps(
                configured.getBeanProvider(TimeStampAuthority.class),
                TestProperties.ofTimeStamps(),
                TestProperties.with(Map.of()),
                clock);
    }

    private static byte[] aboutItsSha1(byte[] request) {
        var asked = TimeStampReq.getInstance(request);
        var imprint = new MessageImprint(
                new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
                Digests.of("SHA-1").digest(new byte[] {1}));
        return Der.of(new TimeStampReq(
                imprint, asked.getReqPolicy(), asked.getNonce(), asked.getCertReq(), asked.getExtensions()));
    }

    private static byte[] withoutAskingForTheCertificate(byte[] request) {
        var asked = TimeStampReq.getInstance(request);
        return Der.of(new TimeStampReq(
                asked.getMessageImprint(), asked.getReqPolicy(), asked.getNonce(), null, asked.getExtensions()));
    }

    private static byte[] withoutContent(byte[] answer) {
        var given = TimeStampResp.getInstance(answer);
        var token = SignedData.getInstance(given.getTimeStampToken().getContent());
        var empty = new SignedData(
                token.getDigestAlgorithms(),
                new ContentInfo(token.getEncapContentInfo().getContentType(), null),
                token.getCertificates(),
                token.getCRLs(),
                token.getSignerInfos());
        return Der.of(new TimeStampResp(given.getStatus(), new ContentInfo(CMSObjectIdentifiers.signedData, empty)));
    }

    private record Trusted(URI address, X509Certificate certificate) implements TimeStampAuthority {}
}
