package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** Lines of the command {@code verify}, and the files that they name. */
@Domain(Bends.class)
class FuzzedCasesTests {

    private static final SampleCases CASES = new SampleCases();
    private static final List<Map.Entry<String, byte[]>> FILES =
            List.copyOf(CASES.all().entrySet());
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
        CASES.close();
    }

    @Example
    void areAnsweredAsTheyAre() throws IOException {
        for (var kind : List.of("cms", "path", "raw")) {
            assertThat(Vectors.verify(List.of(CASES.line(kind))))
                    .extracting(answer -> answer.get("reason").asText())
                    .containsExactly("OK");
        }
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverTheirFilesHold(@ForAll List<Bend> bends, @ForAll int number) {
        var file = FILES.get(number % FILES.size());
        var name = file.getKey();
        var sound = file.getValue();
        Toll.pay("file", () -> Bend.all(bends, sound), bent -> {
            CASES.write(name, bent);
            verify(CASES.line(name.startsWith("card") ? "path" : "cms").toString());
            CASES.write(name, sound);
        });
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverKeyAndSignatureABareCaseHas(@ForAll List<Bend> bends, @ForAll int number) {
        var field = List.of("spki", "signature").get(number % 2);
        var sound = Vectors.JSON.convertValue(CASES.line("raw").get(field), byte[].class);
        Toll.pay(
                "bare",
                () -> Bend.all(bends, sound),
                bent -> verify(CASES.line("raw").put(field, bent).toString()));
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverStandsInThem(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("line", () -> bent(bends, number), line -> verify(new String(line, StandardCharsets.UTF_8)));
    }

    /** Other values in some fields, and where a bend is about bytes other bytes. */
    private static byte[] bent(List<Bend> bends, int number) {
        var line = CASES.line(List.of("cms", "path", "raw").get(number % 3));
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
}
