package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();
    private static final byte[] DOCUMENT = "{\"procedure\":\"住民票の写し\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFiles() throws Exception {
        write("root.cer", AUTHORITY.root().getEncoded());
        write("good.crl", AUTHORITY.crl());
        write("document.json", DOCUMENT);
    }

    @Test
    void acceptsADetachedMessageWithItsContent() throws IOException {
        assertThat(reason(message(CARD.sign(DOCUMENT).bytes()).put("content", file("document.json"))))
                .isEqualTo("valid OK");
    }

    @Test
    void acceptsAnAttachedMessageInPem() throws IOException {
        var cms = CARD.sign(DOCUMENT).attached(DOCUMENT).bytes();
        var pem = "-----BEGIN CMS-----\n" + Base64.getMimeEncoder().encodeToString(cms) + "\n-----END CMS-----\n";

        assertThat(reason(message(pem.getBytes(StandardCharsets.US_ASCII)))).isEqualTo("valid OK");
    }

    @Test
    void saysWhyAMessageIsRefused() throws IOException {
        var cms = message(CARD.sign(DOCUMENT).bytes());
        write("other.json", new byte[] {1});

        assertThat(reason(cms)).isEqualTo("invalid DIGEST_MISMATCH");
        assertThat(reason(cms.put("content", file("other.json")))).isEqualTo("invalid DIGEST_MISMATCH");
        assertThat(reason(message(new byte[] {1, 2, 3}))).isEqualTo("invalid MALFORMED");
    }

    @Test
    void neverTakesUnknownRevocationForGood() throws IOException {
        var line = message(CARD.sign(DOCUMENT).attached(DOCUMENT).bytes());
        line.putArray("crls");

        assertThat(reason(line)).isEqualTo("invalid REVOCATION_UNKNOWN");
    }

    @Test
    void knowsARevokedCertificate() throws IOException {
        write("revoked.crl", AUTHORITY.crl(CARD.certificate().getSerialNumber()));
        var line = message(CARD.sign(DOCUMENT).attached(DOCUMENT).bytes());
        line.putArray("crls").add(file("revoked.crl"));

        var answer = answer(line);

        assertThat(answer.get("reason").asText()).isEqualTo("REVOKED");
        assertThat(answer.get("detail").asText()).isEqualTo("affiliationChanged");
    }

    @Test
    void judgesForTheMomentThatTheCaseNames() throws IOException {
        var expired = path(CARD).put("at", "2036-01-01T00:00:00Z");
        var early = path(CARD).put("at", "2020-01-01T00:00:00Z");

        assertThat(reason(expired)).isEqualTo("invalid EXPIRED");
        assertThat(reason(early)).isEqualTo("invalid NOT_YET_VALID");
    }

    @Test
    void demandsTheProfileOfJpkiOnlyWhenAskedTo() throws IOException {
        var plain = AUTHORITY.card().keyUsage(KeyUsage.digitalSignature).issue();

        assertThat(reason(path(plain))).isEqualTo("invalid KEY_USAGE");
        assertThat(reason(path(plain).put("profile", "rfc5280"))).isEqualTo("valid OK");
    }

    @Test
    void trustsNobodyWithoutAnchors() throws IOException {
        var line = path(CARD);
        line.putArray("anchors");

        assertThat(reason(line)).isEqualTo("invalid UNTRUSTED");
    }

    @Test
    void answersABrokenLineAndGoesOn() throws IOException {
        var answers = Vectors.verify(String.join(
                "\n",
                "{\"id\":\"1\",\"kind\":\"cms\",\"cms\":\"/nowhere\"}",
                "nonsense",
                "",
                "[1]",
                "{\"id\":\"4\",\"kind\":\"path\",\"certificate\":7}",
                path(CARD).put("id", "5").toString()));

        assertThat(answers)
                .extracting(answer ->
                        answer.get("id").asText() + " " + answer.get("reason").asText())
                .containsExactly("1 MALFORMED", "null MALFORMED", "null MALFORMED", "4 MALFORMED", "5 OK");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get("ms").isIntegralNumber())
                .isTrue());
    }

    @Test
    void readsAFileAsWhatTheCaseSaysItIs() throws IOException {
        var mistaken = path(CARD);
        mistaken.putArray("crls").add(file("root.cer"));

        assertThat(Vectors.verify(List.of(mistaken, path(CARD))))
                .extracting(answer -> answer.get("reason").asText())
                .containsExactly("REVOCATION_UNKNOWN", "OK");
    }

    @Test
    void answersALongMessageOfABareSignature() throws Exception {
        var message = new byte[16 << 20];
        var signing = Signature.getInstance("SHA384withECDSA");
        signing.initSign(CARD.keys().getPrivate());
        signing.update(message);
        var line = Vectors.JSON
                .createObjectNode()
                .put("id", "long")
                .put("kind", "raw")
                .put("alg", "SHA384withECDSA")
                .put("spki", CARD.keys().getPublic().getEncoded())
                .put("message", message)
                .put("signature", signing.sign());

        assertThat(answer(line).get("id").asText()).isEqualTo("long");
        assertThat(reason(line)).isEqualTo("valid OK");
    }

    @Test
    void answersALineThatIsTooLongAndGoesOn() throws IOException {
        var answers = Vectors.verify("{\"id\":\"long\"" + " ".repeat(25 << 20) + "}\n" + path(CARD));

        assertThat(answers).extracting(answer -> answer.get("reason").asText()).containsExactly("MALFORMED", "OK");
        assertThat(answers.get(0).get("detail").asText()).contains("bytes");
    }

    @Test
    void saysThatAContentFileIsTooLarge() throws IOException {
        write("large.json", new byte[(32 << 20) + 1]);

        var answer = answer(message(CARD.sign(DOCUMENT).bytes()).put("content", file("large.json")));

        assertThat(answer.get("reason").asText()).isEqualTo("MALFORMED");
        assertThat(answer.get("detail").asText()).contains("larger than 33554432 bytes");
    }

    @Test
    void readsNothingThatIsNoFile() throws IOException {
        var endless = message(CARD.sign(DOCUMENT).bytes()).put("content", "/dev/zero");

        assertThat(answer(endless).get("detail").asText()).isEqualTo("no file");
        assertThat(reason(message(new byte[0]).put("cms", directory.toString())))
                .isEqualTo("invalid MALFORMED");
    }

    @Test
    void survivesALineThatIsNestedDeeply() throws IOException {
        assertThat(Vectors.verify("[".repeat(100_000)))
                .extracting(answer -> answer.get("reason").asText())
                .containsExactly("MALFORMED");
    }

    @Test
    void takesNoLineWithTwoCasesForOne() throws IOException {
        var answers = Vectors.verify(path(CARD) + " {}");

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.get("reason").asText()).isEqualTo("MALFORMED"));
    }

    @Test
    void doesNotSayThatAllIsAnsweredWhenNobodyCouldReadIt() throws IOException {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        int code = VerifyCommand.run(
                new String[0],
                new ByteArrayInputStream(path(CARD).toString().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(full),
                new PrintStream(OutputStream.nullOutputStream()));

        assertThat(code).isEqualTo(1);
    }

    @Test
    void explainsItselfWhenCalledWrongly() throws IOException {
        var err = new ByteArrayOutputStream();

        int code = VerifyCommand.run(
                new String[] {"--all"},
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage");
    }

    private ObjectNode message(byte[] cms) throws IOException {
        write("message.p7s", cms);
        return surroundings("cms", NOW).put("cms", file("message.p7s"));
    }

    private ObjectNode path(TestCard card) throws IOException {
        write("card.cer", card.certificate().getEncoded());
        return surroundings("path", NOW).put("certificate", file("card.cer"));
    }

    private ObjectNode surroundings(String kind, Instant at) {
        var line = Vectors.JSON
                .createObjectNode()
                .put("id", "one")
                .put("kind", kind)
                .put("at", at.toString())
                .put("profile", "jpki");
        line.putArray("anchors").add(file("root.cer"));
        line.putArray("crls").add(file("good.crl"));
        return line;
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private static String reason(ObjectNode line) throws IOException {
        var answer = answer(line);
        return answer.get("result").asText() + " " + answer.get("reason").asText();
    }

    private static JsonNode answer(ObjectNode line) throws IOException {
        return Vectors.verify(List.of(line)).get(0);
    }
}
