package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responders and lists over real HTTP, the other side being as bad as it can. */
class RemoteRevocationTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void asksTheConfiguredResponder() {
        var sent = new ArrayList<Bytes>();
        serve(request -> {
            var answer = TestResponder.of(AUTHORITY).answerTo(request);
            sent.add(Bytes.of(answer));
            return answer;
        });

        var answer = responders().of(question());

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(answer.evidence()).extracting(Evidence::content).isEqualTo(sent);
    }

    @Test
    void learnsOfARevocation() {
        serve(request -> TestResponder.of(AUTHORITY).revoked(4).answerTo(request));

        assertThat(responders().of(question()).detail()).isEqualTo("superseded");
    }

    @Test
    void doesNotBelieveAnAnswerToAnothersQuestion() {
        serve(request -> TestResponder.of(AUTHORITY).nonce(new byte[16]).answerTo(request));

        assertThat(responders().of(question()).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheResponderFailsIsSlowOrFloods() {
        server.createContext("/failing", exchange -> reply(exchange, 500, new byte[0]));
        server.createContext(
                "/created",
                exchange -> reply(
                        exchange,
                        201,
                        TestResponder.of(AUTHORITY)
                                .answerTo(exchange.getRequestBody().readAllBytes())));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/"));
            reply(exchange, 302, new byte[0]);
        });
        server.createContext("/flooding", exchange -> reply(exchange, 200, new byte[OcspAnswer.MAX_BYTES + 1]));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(0x30);
            exchange.getResponseBody().flush();
            await();
        });
        serve(request -> TestResponder.of(AUTHORITY).answerTo(request));

        assertThat(List.of("/failing", "/created", "/moved", "/flooding", "/slow"))
                .allSatisfy(
                        path -> assertThat(responders(url(path)).of(question()).status())
                                .isEqualTo(RevocationStatus.UNKNOWN));
    }

    @Test
    void asksTheNextResponderWhenTheFirstIsOutOfReach() {
        serve(request -> TestResponder.of(AUTHORITY).answerTo(request));

        assertThat(responders("http://127.0.0.1:1/", url("/")).of(question()).status())
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void believesWhoeverSaysRevoked() {
        server.createContext(
                "/revoking",
                exchange -> reply(
                        exchange,
                        200,
                        TestResponder.of(AUTHORITY)
                                .revoked(4)
                                .answerTo(exchange.getRequestBody().readAllBytes())));
        serve(request -> TestResponder.of(AUTHORITY).answerTo(request));

        assertThat(responders(url("/"), url("/revoking")).of(question()).status())
                .isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void keepsWhatListsAndRespondersSaidThoughOneOfThemWouldDo() {
        serve(request -> TestResponder.of(AUTHORITY).answerTo(request));
        var lists = new CrlRevocation(
                List.of(() -> List.of(new RevocationListSource.Published("list", "stamp", AUTHORITY::crl))),
                TestProperties.with(Map.of()));

        var answer = new ConfiguredRevocation(responders(), lists).of(question());

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(answer.evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.CRL, Evidence.Kind.OCSP);
    }

    @Test
    void keepsWhatWasNoAnswerBesideWhoGaveNone() {
        var refusal = new byte[] {0x30, 3, 0x0a, 1, 3}; // tryLater
        serve(request -> refusal);

        var answer = responders("http://localhost:1/", url("/")).of(question());

        assertThat(answer.evidence()).extracting(Evidence::content).containsExactly(Bytes.of(refusal));
        assertThat(answer.sources())
                .extracting(SourceAnswer::source, SourceAnswer::detail)
                .containsExactly(
                        tuple("responder localhost", "the responder is out of reach"),
                        tuple("responder 127.0.0.1", "the responder refuses to answer"));
    }

    @Test
    void keepsAnAnswerThatDoesNotCount() {
        serve(request -> TestResponder.of(AUTHORITY)
                .updated(NOW.minus(Duration.ofDays(3)), null)
                .answerTo(request));

        var answer = responders().of(question());

        assertThat(answer.status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(answer.evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.OCSP);
    }

    /** The command that repeats a verdict knows no nonce, and would believe it. */
    @Test
    void keepsNoAnswerToAnothersQuestion() {
        serve(request -> TestResponder.of(AUTHORITY).nonce(new byte[16]).answerTo(request));

        var answer = responders().of(question());

        assertThat(answer.evidence()).isEmpty();
        assertThat(answer.sources())
                .extracting(SourceAnswer::detail)
                .containsExactly("the responder answers another question");
    }

    @Test
    void keepsAListWhenSomethingElseComesInItsPlace() {
        serve(request -> requests.get() == 1 ? AUTHORITY.crl() : "<html>".getBytes(StandardCharsets.US_ASCII));
        var time = new MovingClock();
        var lists = new CrlUrls(TestProperties.with(Map.of("madoguchi.signature.crl-urls", url("/"))), time);
        var revocation = new CrlRevocation(List.of(lists), TestProperties.with(Map.of()));
        lists.runDue();
        time.pass(Duration.ofHours(1));

        assertThat(lists.runDue()).isEqualTo(1);

        assertThat(requests).hasValue(2);
        assertThat(revocation.of(question()).status()).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void triesAgainAfterGrowingWaitsWhenAListCannotBeFetched() {
        var time = new MovingClock();
        var lists = new CrlUrls(TestProperties.with(Map.of("madoguchi.signature.crl-urls", url("/"))), time);
        lists.runDue();
        assertThat(lists.runDue()).isZero();

        time.pass(Duration.ofMinutes(5));
        assertThat(lists.runDue()).isEqualTo(1);
        time.pass(Duration.ofMinutes(14));
        assertThat(lists.runDue()).isZero();
        serve(request -> AUTHORITY.crl());
        time.pass(Duration.ofMinutes(1));

        assertThat(lists.runDue()).isEqualTo(1);
        assertThat(lists.lists()).hasSize(1);
    }

    @Test
    void fetchesOneListAtATimeSinceOtherWorkWaits() {
        serve(request -> AUTHORITY.crl());
        var lists = new CrlUrls(
                TestProperties.with(Map.of("madoguchi.signature.crl-urls", url("/a") + "," + url("/b"))),
                new MovingClock());

        assertThat(List.of(lists.runDue(), lists.runDue(), lists.runDue())).containsExactly(1, 1, 0);
        assertThat(requests).hasValue(2);
    }

    @Test
    void fetchesListsAgainWhenItIsTimeAndKeepsTheLastOne() {
        serve(request -> requests.get() == 1 ? AUTHORITY.crl() : new byte[0]);
        var time = new MovingClock();
        var lists = new CrlUrls(TestProperties.with(Map.of("madoguchi.signature.crl-urls", url("/"))), time);
        var revocation = new CrlRevocation(List.of(lists), TestProperties.with(Map.of()));
        assertThat(revocation.of(question()).status()).isEqualTo(RevocationStatus.UNKNOWN);

        assertThat(lists.runDue()).isEqualTo(1);
        assertThat(revocation.of(question()).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(lists.runDue()).isZero();

        time.pass(Duration.ofHours(1));
        server.removeContext("/");
        assertThat(lists.runDue()).isEqualTo(1);
        assertThat(revocation.of(question()).status()).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void neverAsksAnAddressThatACertificateNames() {
        serve(request -> TestResponder.of(AUTHORITY).answerTo(request));
        var lures = AUTHORITY
                .card()
                .extension(
                        org.bouncycastle.asn1.x509.Extension.authorityInfoAccess,
                        false,
                        new org.bouncycastle.asn1.x509.AuthorityInformationAccess(
                                org.bouncycastle.asn1.x509.AccessDescription.id_ad_ocsp,
                                new org.bouncycastle.asn1.x509.GeneralName(
                                        org.bouncycastle.asn1.x509.GeneralName.uniformResourceIdentifier, url("/"))))
                .issue();

        var answer = responders(new String[0])
                .of(RevocationQuestion.about(lures.certificate(), Authority.of(AUTHORITY.root()), NOW));

        assertThat(answer.status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(requests).hasValue(0);
    }

    private OcspRevocation responders() {
        return responders(url("/"));
    }

    private static OcspRevocation responders(String... urls) {
        return new OcspRevocation(
                TestProperties.with(Map.of(
                        "madoguchi.signature.ocsp-responders",
                        String.join(",", urls),
                        "madoguchi.signature.fetch-timeout",
                        "PT1S")),
                new CrlRevocation(List.of(), TestProperties.with(Map.of())));
    }

    private static RevocationQuestion question() {
        return RevocationQuestion.about(CARD.certificate(), Authority.of(AUTHORITY.root()), NOW);
    }

    private void serve(UnaryOperator<byte[]> answer) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            reply(exchange, 200, answer.apply(exchange.getRequestBody().readAllBytes()));
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
