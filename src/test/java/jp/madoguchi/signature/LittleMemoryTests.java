package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command {@code verify} answers in a {@link LittleMachine}, whatever it is given. */
@Timeout(300)
class LittleMemoryTests {

    private static final int LARGE = 20 << 20;
    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFiles() throws Exception {
        write("root.cer", AUTHORITY.root().getEncoded());
        write("card.cer", CARD.certificate().getEncoded());
        write("good.crl", AUTHORITY.crl());
    }

    @Test
    void sufficesForALineWithoutEnd() throws Exception {
        assertThat(reasons(input -> {
                    var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 300; i++) {
                        input.write(piece);
                    }
                }))
                .containsExactly("MALFORMED");
    }

    @Test
    void sufficesForTheLongestMessageOfABareSignatureAndRefusesALongerOne() throws Exception {
        var message = new byte[16 << 20];
        var signing = Signature.getInstance("SHA384withECDSA");
        signing.initSign(CARD.keys().getPrivate());
        signing.update(message);
        var signature = signing.sign();

        assertThat(reasons(input -> {
                    input.write(bare(message, signature));
                    input.write(bare(new byte[(16 << 20) + 1], signature));
                    input.write(bare(message, signature));
                }))
                .containsExactly("OK", "MALFORMED", "OK");
    }

    @Test
    void sufficesForALineOfMillionsOfTinyValues() throws Exception {
        var line = "{\"id\":[" + "[],".repeat(7_000_000) + "1]}\n";

        assertThat(reasons(input -> {
                    input.write(line.getBytes(StandardCharsets.US_ASCII));
                    input.write(lines(path()));
                }))
                .containsExactly("MALFORMED", "OK");
    }

    @Test
    void sufficesForLargeMessages() throws Exception {
        var inside = new byte[7 << 20];
        var outside = new byte[32 << 20];
        write("outside.bin", outside);
        write("attached.p7s", CARD.sign(inside).attached(inside).bytes());
        write("detached.p7s", CARD.sign(outside).bytes());
        write("larger.p7s", CARD.sign(inside).attached(new byte[LARGE]).bytes());
        var nested = new byte[8 << 20];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        write("nested.p7s", nested);

        assertThat(reasons(input -> input.write(lines(
                        cms("attached.p7s"),
                        cms("larger.p7s"),
                        cms("nested.p7s"),
                        cms("detached.p7s").put("content", file("outside.bin")),
                        cms("attached.p7s").put("content", file("outside.bin"))))))
                .containsExactly("OK", "MALFORMED", "MALFORMED", "OK", "DIGEST_MISMATCH");
    }

    @Test
    void sufficesForCrowdsOfCertificates() throws Exception {
        var crowd = new ArrayList<byte[]>();
        for (int i = 0; i < 1_000; i++) {
            crowd.add(AUTHORITY.card().keys(CARD.keys()).issue().certificate().getEncoded());
        }
        write("crowd.pem", pem(crowd));
        var junk = new byte[60_000];
        Arrays.fill(junk, (byte) 0x30);
        for (int i = 1; i < junk.length; i += 2) {
            junk[i] = 0;
        }
        var tiny = sequence(junk);
        var cases = new ArrayList<ObjectNode>();
        for (int file = 0; file < 20; file++) {
            write("tiny" + file + ".pem", pem(java.util.Collections.nCopies(45, tiny)));
            var line = path();
            line.putArray("untrusted").add(file("tiny" + file + ".pem"));
            cases.add(line);
        }
        var all = path();
        var named = all.putArray("untrusted");
        for (int file = 0; file < 20; file++) {
            named.add(file("crowd.pem"));
        }
        cases.add(all);
        var one = path();
        one.putArray("untrusted").add(file("crowd.pem"));
        cases.add(one);

        assertThat(reasons(input -> input.write(lines(cases.toArray(ObjectNode[]::new)))))
                .hasSize(22)
                .endsWith("MALFORMED", "OK");
    }

    private List<String> reasons(LittleMachine.Input input) throws IOException, InterruptedException {
        return new LittleMachine(directory, 80).reasons(input);
    }

    private ObjectNode path() {
        return surroundings("path").put("certificate", file("card.cer"));
    }

    private ObjectNode cms(String name) {
        return surroundings("cms").put("cms", file(name));
    }

    private ObjectNode surroundings(String kind) {
        var line = Vectors.JSON.createObjectNode().put("kind", kind).put("at", NOW.toString());
        line.putArray("anchors").add(file("root.cer"));
        line.putArray("crls").add(file("good.crl"));
        return line;
    }

    private static byte[] bare(byte[] message, byte[] signature) {
        return lines(Vectors.JSON
                .createObjectNode()
                .put("kind", "raw")
                .put("alg", "SHA384withECDSA")
                .put("spki", CARD.keys().getPublic().getEncoded())
                .put("message", message)
                .put("signature", signature));
    }

    private static byte[] lines(ObjectNode... cases) {
        var text = new StringBuilder();
        for (var each : cases) {
            text.append(each).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sequence(byte[] content) {
        var head = new byte[] {0x30, (byte) 0x82, (byte) (content.length >>> 8), (byte) content.length};
        var whole = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }

    private static byte[] pem(List<byte[]> contents) {
        var text = new StringBuilder();
        for (var content : contents) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(content))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
