package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.springframework.util.FileSystemUtils;

/** Lines of the command {@code verify}, and the files that they name. */
@Domain(Bends.class)
class FuzzedCasesTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final byte[] SIGNATURE = signature();
    private static final Path DIRECTORY = directory();
    private static final List<Map.Entry<String, byte[]>> FILES = files();
    private static final Set<String> REASONS =
            Arrays.stream(Reason.values()).map(Reason::name).collect(Collectors.toSet());
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "\"\"",
            "\"\\u0000\"",
            "\".\"",
            "\"/\"",
            "\"/dev/zero\"",
            "\"/nowhere\"",
            "[]",
            "{}",
            "[1]",
            "[null]",
            "[\"\"]",
            "[\".\"]",
            "[\"/dev/zero\"]",
            "[[]]",
            "[".repeat(900),
            "\"" + "x".repeat(70_000) + "\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"raw\"",
            "\"path\"",
            "\"rfc5280\"",
            "1" + "0".repeat(900));

    @AfterContainer
    static void remove() throws IOException {
        FileSystemUtils.deleteRecursively(DIRECTORY);
    }

    @Example
    void areAnsweredAsTheyAre() throws IOException {
        for (var kind : List.of("cms", "path", "raw")) {
            assertThat(Vectors.verify(List.of(line(kind))))
                    .extracting(answer -> answer.get("reason").asText())
                    .containsExactly("OK");
        }
    }

    @Property(tries = 30_000)
    void costLittleWhateverTheirFilesHold(@ForAll List<Bend> bends, @ForAll int number) {
        var file = FILES.get(number % FILES.size());
        var name = file.getKey();
        var sound = file.getValue();
        Toll.pay("file", () -> Bend.all(bends, sound), bent -> {
            Files.write(DIRECTORY.resolve(name), bent);
            verify(line(name.startsWith("card") ? "path" : "cms").toString());
            Files.write(DIRECTORY.resolve(name), sound);
        });
    }

    @Property(tries = 30_000)
    void costLittleWhateverKeyAndSignatureABareCaseHas(@ForAll List<Bend> bends, @ForAll int number) {
        var field = List.of("spki", "signature").get(number % 2);
        var sound = Vectors.JSON.convertValue(line("raw").get(field), byte[].class);
        Toll.pay(
                "bare",
                () -> Bend.all(bends, sound),
                bent -> verify(line("raw").put(field, bent).toString()));
    }

    @Property(tries = 30_000)
    void costLittleWhateverStandsInThem(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("line", () -> bent(bends, number), line -> verify(new String(line, StandardCharsets.UTF_8)));
    }

    /** Other values in some fields, and where a bend is about bytes other bytes. */
    private static byte[] bent(List<Bend> bends, int number) {
        var line = line(List.of("cms", "path", "raw").get(number % 3));
        var text = line.toString();
        for (var bend : bends) {
            var names = line.properties().stream().toList();
            var field = names.get(bend.place() % names.size());
            text = text.replace(
                    "\"%s\":%s".formatted(field.getKey(), field.getValue()),
                    "\"%s\":%s".formatted(field.getKey(), VALUES.get(bend.value() % VALUES.size())));
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var bend : bends.subList(0, bends.size() / 2)) {
            bytes = bend.bytes(bytes);
        }
        return bytes;
    }

    /** Each has one of our reasons, and none of them was given because the memory was used up. */
    private static void verify(String lines) throws IOException {
        assertThat(Vectors.verify(lines)).allSatisfy(answer -> {
            assertThat(REASONS).contains(answer.get("reason").asText());
            assertThat(answer.get("detail").asText()).doesNotContain("too large or nested");
        });
    }

    private static ObjectNode line(String kind) {
        var line = Vectors.JSON.createObjectNode().put("id", "one").put("kind", kind);
        if (kind.equals("raw")) {
            return bare(line);
        }
        line.put("at", NOW.toString())
                .put(kind.equals("cms") ? "cms" : "certificate", file(kind.equals("cms") ? "message.p7s" : "card.cer"));
        line.putArray("anchors").add(file("root.cer"));
        line.putArray("untrusted").add(file("other.cer"));
        line.putArray("crls").add(file("list.crl"));
        line.putArray("ocsp").add(file("answer.ocsp"));
        return line;
    }

    private static ObjectNode bare(ObjectNode line) {
        return line.put("alg", "SHA384withECDSA")
                .put("spki", CARD.keys().getPublic().getEncoded())
                .put("message", DOCUMENT)
                .put("signature", SIGNATURE);
    }

    private static List<Map.Entry<String, byte[]>> files() {
        try {
            var files = new LinkedHashMap<String, byte[]>();
            files.put(
                    "message.p7s",
                    Der.of(ContentInfo.getInstance(
                            CARD.sign(DOCUMENT).attached(DOCUMENT).bytes())));
            files.put("card.cer", CARD.certificate().getEncoded());
            files.put("root.cer", AUTHORITY.root().getEncoded());
            files.put("other.cer", AUTHORITY.certifies(AUTHORITY).getEncoded());
            files.put("list.crl", AUTHORITY.crl());
            files.put("answer.ocsp", TestResponder.of(AUTHORITY).answer(CARD.certificate()));
            for (var file : files.entrySet()) {
                Files.write(DIRECTORY.resolve(file.getKey()), file.getValue());
            }
            return List.copyOf(files.entrySet());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] signature() {
        try {
            var signing = Signature.getInstance("SHA384withECDSA");
            signing.initSign(CARD.keys().getPrivate());
            signing.update(DOCUMENT);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("cases");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(String name) {
        return DIRECTORY.resolve(name).toString();
    }
}
