package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor repeats a verdict under the configuration, and for the two moments, of its own time. */
class OfflineRulesTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFiles() throws Exception {
        write("root.cer", AUTHORITY.root().getEncoded());
        write("good.crl", AUTHORITY.crl());
    }

    @Test
    void acceptThePoliciesThatWereConfigured() throws IOException {
        var line = path(AUTHORITY.card().policy("1.2.392.200149.8.5.1.0.20").issue());

        assertThat(reason(line)).isEqualTo("POLICY");
        line.putArray("policies").add("1.2.392.200149.8.5.1.1.20").add("1.2.392.200149.8.5.1.0.20");
        assertThat(reason(line)).isEqualTo("OK");
        line.putArray("policies");
        assertThat(reason(line)).isEqualTo("MALFORMED");
    }

    @Test
    void acceptTheAlgorithmsThatWereConfigured() throws IOException {
        var line = path(AUTHORITY.card().issue());

        line.putArray("algorithms").add("RSA_SHA256");
        assertThat(reason(line)).isEqualTo("WEAK_ALGORITHM");
        line.putArray("algorithms").add("RSA_SHA256").add("P384_SHA384");
        assertThat(reason(line)).isEqualTo("OK");
        line.putArray("algorithms").add("P384_SHA999");
        assertThat(reason(line)).isEqualTo("MALFORMED");
    }

    @Test
    void demandTheLengthOfKeysThatWasConfigured() throws Exception {
        var rsa = TestAuthority.rsa();
        write("root.cer", rsa.root().getEncoded());
        write("good.crl", rsa.crl());
        var line = path(rsa.card().issue());

        assertThat(reason(line)).isEqualTo("OK");
        assertThat(reason(line.put("minimumRsaBits", 3072))).isEqualTo("WEAK_ALGORITHM");
    }

    @Test
    void letTheIssuersClockBeAheadAsFarAsWasConfigured() throws IOException {
        var line = path(AUTHORITY
                .card()
                .valid(NOW.plusSeconds(60), NOW.plusSeconds(6000))
                .issue());

        assertThat(reason(line)).isEqualTo("NOT_YET_VALID");
        assertThat(reason(line.put("clockSkew", "PT1M"))).isEqualTo("OK");
        assertThat(reason(line.put("profile", "rfc5280"))).isEqualTo("OK");
    }

    @Test
    void askAboutRevocationForTheMomentOfTheInquiry() throws IOException {
        var line = path(AUTHORITY.card().issue());
        var later = NOW.plus(Duration.ofDays(2));
        write("later.crl", AUTHORITY.crl(later, list -> {}));
        line.putArray("crls").add(file("later.crl"));

        assertThat(reason(line)).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(reason(line.put("revocationAt", later.toString()))).isEqualTo("OK");
    }

    @Test
    void judgeTheCertificateForTheMomentOfTheReceipt() throws IOException {
        var later = NOW.plus(Duration.ofMinutes(50));
        var line = path(AUTHORITY
                .card()
                .valid(NOW.minusSeconds(60), NOW.plusSeconds(60))
                .issue());
        write("later.crl", AUTHORITY.crl(NOW.plusSeconds(30), list -> {}));
        line.putArray("crls").add(file("later.crl"));

        assertThat(reason(line.put("revocationAt", later.toString()))).isEqualTo("OK");
        assertThat(reason(line.put("at", later.toString()))).isEqualTo("EXPIRED");
    }

    @Test
    void letListsAndAnswersBeAsOldAsWasConfigured() throws IOException {
        var card = AUTHORITY.card().issue();
        var line = path(card);
        assertThat(reason(line.put("crlMaxAge", "PT30M"))).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(reason(line.put("crlMaxAge", "PT2H"))).isEqualTo("OK");

        write("good.ocsp", TestResponder.of(AUTHORITY).answer(card.certificate()));
        line.putArray("crls");
        line.putArray("ocsp").add(file("good.ocsp"));
        assertThat(reason(line.put("ocspMaxAge", "PT30S"))).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(reason(line.put("ocspMaxAge", "PT2M"))).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimumRsaBits | \"many\"",
                "minimumRsaBits | 1e99",
                "clockSkew | \"five minutes\"",
                "clockSkew | \"-PT5M\"",
                "clockSkew | \"P36501D\"",
                "clockSkew | 300",
                "revocationAt | \"yesterday\"",
                "revocationAt | null",
                "policies | [1]",
                "algorithms | [null]"
            })
    void refuseWhatIsNoValue(String field, String value) throws IOException {
        var line = path(AUTHORITY.card().issue());
        line.set(field, Vectors.JSON.readTree(value));

        assertThat(reason(line)).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({"policies", "algorithms", "minimumRsaBits"})
    void haveNoRulesOfJpkiForAnotherProfile(String field) throws IOException {
        var line = path(AUTHORITY.card().issue()).put("profile", "rfc5280");
        line.putArray(field);

        assertThat(reason(line)).isEqualTo("MALFORMED");
    }

    private ObjectNode path(TestCard card) throws IOException {
        write("card.cer", card.certificate().getEncoded());
        var line = Vectors.JSON
                .createObjectNode()
                .put("kind", "path")
                .put("at", NOW.toString())
                .put("certificate", file("card.cer"));
        line.putArray("anchors").add(file("root.cer"));
        line.putArray("crls").add(file("good.crl"));
        return line;
    }

    private static String reason(ObjectNode line) throws IOException {
        return Vectors.verify(line.toString()).get(0).get("reason").asText();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
