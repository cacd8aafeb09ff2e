package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

        var token = stamps().of(new byte[] {1}).orElseThrow();

        var info = new TimeStampToken(ContentInfo.getInstance(token.array())).getTimeStampInfo();
        assertThat(info.getMessageImprintDigest()).isEqualTo(Digests.sha256(new byte[] {1}));
        assertThat(info.getGenTime()).isEqualTo(TestAuthority.NOW);
    }

    @Test
    void takesTheTokenOfASignerWhoseIssuerIsTrusted() {
        answers(STAMPER::answerTo);
        trusts(ISSUER.root());

        assertThat(stamps().of(new byte[] {1})).isPresent();
    }

    @Test
    void takesNoTokenFromAnybodyElse() {
        answers(STAMPER::answerTo);
        trusts(TestAuthority.p384().root());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void takesNoTokenThatOnlyBringsTheCertificate() {
        var forger = new TestCard(TestAuthority.keys("EC", 384), STAMPER.card().certificate());
        answers(new TestTimeStamper(forger)::answerTo);
        trusts(STAMPER.certificate());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void takesNoTokenWithoutItsSigner() {
        answers(request -> STAMPER.answerTo(withoutAskingForTheCertificate(request)));
        trusts(ISSUER.root());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
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

        assertThat(stamps.of(new byte[] {1})).isPresent();
        assertThat(stamps.of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenTheAuthorityRefuses() {
        answers(request -> STAMPER.refusal());
        trusts(ISSUER.root());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenTheAnswerIsNoToken() {
        answers(request -> new byte[] {0x30, 0x03, 0x02, 0x01, 0x00});
        trusts(ISSUER.root());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenTheTokenAttestsNothing() {
        answers(request -> withoutContent(STAMPER.answerTo(request)));
        trusts(ISSUER.root());

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenNobodyAnswers() {
        trusts(ISSUER.root());
        server.stop(0);

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenNobodyIsConfigured() {
        assertThat(stamps().of(new byte[] {1})).isEmpty();
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
        return new TimeStamps(configured.getBeanProvider(TimeStampAuthority.class), TestProperties.with(Map.of()));
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
