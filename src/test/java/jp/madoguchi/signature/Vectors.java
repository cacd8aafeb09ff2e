package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Public test vectors, put to the command {@code verify} as an auditor would; they are read where they lie. */
final class Vectors {

    static final Path DIRECTORY = Path.of("../shared/vectors");
    static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    static JsonNode read(String file) throws IOException {
        return JSON.readTree(DIRECTORY.resolve(file).toFile());
    }

    static List<JsonNode> verify(List<ObjectNode> lines) throws IOException {
        return verify(lines.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")));
    }

    static List<JsonNode> verify(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand.run(
                new String[0],
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        if (code != 0) {
            throw new AssertionError("exit code " + code);
        }
        var answers = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
