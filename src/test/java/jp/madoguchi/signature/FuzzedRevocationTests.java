package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Revocation lists and responders' answers, bent before and after they are signed. */
@Domain(Bends.class)
class FuzzedRevocationTests {

    private static final TestAuthority AUTHORITY = TestAuthority.rsa();
    private static final TestCard CARD = AUTHORITY
            .card()
            .serial(BigInteger.valueOf(77))
            .keys(AUTHORITY.keys())
            .issue();
    private static final TestCard DELEGATE = AUTHORITY
            .card()
            .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
            .issue();
    private static final List<byte[]> LISTS = List.of(
            AUTHORITY.crl(),
            AUTHORITY.crl(BigInteger.valueOf(77)),
            AUTHORITY.crl(NOW.minus(Duration.ofHours(1)), FuzzedRevocationTests::three));
    private static final List<byte[]> ANSWERS = List.of(
            TestResponder.of(AUTHORITY).answer(CARD.certificate()),
            TestResponder.of(AUTHORITY).revoked(3).answer(CARD.certificate()),
            TestResponder.delegate(AUTHORITY, DELEGATE).answer(CARD.certificate()));
    private static final RevocationQuestion QUESTION =
            RevocationQuestion.about(CARD.certificate(), Authority.of(AUTHORITY.root()), NOW);
    private static final SignatureProperties PROPERTIES = TestProperties.with(Map.of());

    private static final AtomicReference<byte[]> ANSWER = new AtomicReference<>(new byte[0]);
    private static final HttpServer RESPONDER = responder();
    private static final OcspRevocation RESPONDERS = new OcspRevocation(
            TestProperties.with(Map.of(
                    "madoguchi.signature.ocsp-responders",
                    "http://127.0.0.1:" + RESPONDER.getAddress().getPort() + "/")),
            lists(LISTS.get(0)));

    @AfterContainer
    static void stop() {
        RESPONDER.stop(0);
    }

    @Example
    void areBelievedAsTheyAre() {
        assertThat(LISTS.stream().map(list -> lists(list).of(QUESTION).status()))
                .containsExactly(RevocationStatus.GOOD, RevocationStatus.REVOKED, RevocationStatus.REVOKED);
        assertThat(ANSWERS.stream().map(FuzzedRevocationTests::asked))
                .containsExactly(RevocationStatus.GOOD, RevocationStatus.REVOKED, RevocationStatus.GOOD);
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverIsDoneToAList(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("list", () -> Bend.all(bends, any(LISTS, number)), list -> lists(list)
                .of(QUESTION));
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverListAnAuthorityOfOursSigns(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("signed-list", () -> Resigned.bent(any(LISTS, number), bends, AUTHORITY.signer()), list -> lists(list)
                .of(QUESTION));
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverIsDoneToAnAnswer(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("answer", () -> Bend.all(bends, any(ANSWERS, number)), FuzzedRevocationTests::asked);
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverAnswerAnAuthorityOfOursSigns(@ForAll List<Bend> bends, @ForAll int number) {
        var answer = any(ANSWERS.subList(0, 2), number);
        Toll.pay(
                "signed-answer",
                () -> Resigned.bentInside(answer, basic(answer), bends, AUTHORITY.signer()),
                FuzzedRevocationTests::asked);
    }

    private static RevocationStatus asked(byte[] answer) {
        ANSWER.set(answer);
        return RESPONDERS.of(QUESTION).status();
    }

    private static HttpServer responder() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(ANSWER.get());
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static CrlRevocation lists(byte[] list) {
        return new CrlRevocation(
                List.of(() -> List.of(new RevocationListSource.Published("list", "stamp", () -> list))), PROPERTIES);
    }

    private static byte[] any(List<byte[]> samples, int number) {
        return samples.get(number % samples.size());
    }

    private static byte[] basic(byte[] answer) {
        return Der.of(BasicOCSPResponse.getInstance(OCSPResponse.getInstance(answer)
                .getResponseBytes()
                .getResponse()
                .getOctets()));
    }

    private static void three(org.bouncycastle.cert.X509v2CRLBuilder list) {
        for (int reason = 1; reason <= 3; reason++) {
            list.addCRLEntry(BigInteger.valueOf(74L + reason), Date.from(NOW), reason);
        }
        try {
            list.addExtension(Extension.cRLNumber, false, new org.bouncycastle.asn1.ASN1Integer(7));
            list.addExtension(Extension.issuingDistributionPoint, true, new DERSequence());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
