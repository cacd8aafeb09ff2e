package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have published about signatures and paths that are right or wrong, without one wrong verdict. */
class PublicVectorsTests {

    @BeforeEach
    void vectorsAreThere() {
        assumeTrue(Files.isDirectory(Vectors.DIRECTORY), "no public vectors beside the repository");
    }

    @ParameterizedTest
    @CsvSource({
        "rsa_signature_2048_sha256_test.json, SHA256withRSA, 259",
        "ecdsa_secp384r1_sha384_test.json, SHA384withECDSA, 504"
    })
    void agreesWithWycheproof(String file, String algorithm, int count) throws IOException {
        var lines = new ArrayList<ObjectNode>();
        var expected = new ArrayList<String>();
        for (var group : Vectors.read("wycheproof/" + file).get("testGroups")) {
            for (var test : group.get("tests")) {
                lines.add(bare(algorithm, group, test));
                boolean valid = test.get("result").asText().equals("valid"); // "acceptable" is not
                expected.add(test.get("tcId").asText() + (valid ? " valid" : " invalid"));
            }
        }

        var answers = Vectors.verify(lines);

        assertThat(results(answers)).hasSize(count).containsExactlyElementsOf(expected);
    }

    @Test
    void agreesWithNistAboutPaths() throws IOException {
        var lines = new ArrayList<ObjectNode>();
        var expected = new ArrayList<String>();
        for (var test : Vectors.read("pkits/manifest.json")) {
            lines.add(path(test));
            expected.add(test.get("test").asText() + " " + test.get("expected").asText());
        }

        var answers = Vectors.verify(lines);

        assertThat(results(answers)).hasSize(76).containsExactlyElementsOf(expected);
    }

    private static List<String> results(List<JsonNode> answers) {
        return answers.stream()
                .map(answer ->
                        answer.get("id").asText() + " " + answer.get("result").asText())
                .toList();
    }

    private static ObjectNode bare(String algorithm, JsonNode group, JsonNode test) {
        return Vectors.JSON
                .createObjectNode()
                .put("id", test.get("tcId").asText())
                .put("kind", "raw")
                .put("alg", algorithm)
                .put("spki", base64(group, "publicKeyDer"))
                .put("message", base64(test, "msg"))
                .put("signature", base64(test, "sig"));
    }

    private static ObjectNode path(JsonNode test) {
        var line = Vectors.JSON.createObjectNode().put("id", test.get("test").asText());
        line.put("kind", "path").put("at", "2011-04-15T00:00:00Z").put("profile", "rfc5280");
        var certificates = test.get("certs");
        int last = certificates.size() - 1;
        line.put("certificate", certificate(certificates.get(last)));
        line.putArray("anchors").add(certificate(certificates.get(0)));
        var untrusted = line.putArray("untrusted");
        for (int i = 1; i < last; i++) {
            untrusted.add(certificate(certificates.get(i)));
        }
        var lists = line.putArray("crls");
        test.get("crls")
                .forEach(list -> lists.add(Vectors.DIRECTORY
                        .resolve("pkits/crls/" + list.asText() + ".crl")
                        .toString()));
        return line;
    }

    private static String certificate(JsonNode name) {
        return Vectors.DIRECTORY
                .resolve("pkits/certs/" + name.asText() + ".crt")
                .toString();
    }

    private static String base64(JsonNode node, String hex) {
        return Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(node.get(hex).asText()));
    }
}
