package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Whom a city trusts stands in files, and in production only authorities of real cards stand there. */
class AnchorFilesTests {

    private static final String REAL = "C=JP,O=JPKI,OU=JPKI for digital signature";
    private static final X509Certificate ONE = root(REAL, "EC", 384);
    private static final X509Certificate OTHER = root(REAL, "RSA", 2048);

    @Test
    void holdSeveralGenerations(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("roots.pem"), pem(ONE) + pem(OTHER));

        assertThat(anchors(file)).containsExactly(ONE, OTHER);
    }

    @Test
    void stopTheStartWhenTheyCannotBeRead(@TempDir Path directory) throws IOException {
        var file = Files.write(directory.resolve("root.cer"), new byte[] {1});

        assertThatThrownBy(() -> anchors(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root.cer");
    }

    @Test
    void mustBeNamedInProduction() {
        assertThat(violation(List.of()))
                .hasValueSatisfying(text -> assertThat(text).contains("must name"));
        assertThat(violation(List.of(ONE))).isEmpty();
    }

    @Test
    void mustNotBeThoseOfTestCardsInProduction() {
        var test = root("C=JP,O=JPKI-TEST,OU=JPKI for digital signature", "EC", 384);

        assertThat(violation(List.of(ONE, test)))
                .hasValueSatisfying(text -> assertThat(text).contains("test cards"));
    }

    @Test
    void areReadAgainWhenANewGenerationComes(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("roots.pem"), pem(ONE));
        var anchors = files(file, "production");
        assertThat(anchors.anchors()).containsExactly(ONE);

        Files.writeString(file, pem(ONE) + pem(OTHER));

        assertThat(anchors.anchors()).containsExactly(ONE, OTHER);
    }

    @Test
    void stayAsTheyWereWhileAChangedFileIsOfNoUse(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("roots.pem"), pem(ONE));
        var anchors = files(file, "production");

        Files.writeString(file, "-----BEGIN CERTIFICATE-----\njunk\n-----END CERTIFICATE-----\n");
        assertThat(anchors.anchors()).containsExactly(ONE);
        Files.writeString(file, "");
        assertThat(anchors.anchors()).containsExactly(ONE);
        Files.delete(file);
        assertThat(anchors.anchors()).containsExactly(ONE);
        Files.writeString(file, pem(OTHER));
        assertThat(anchors.anchors()).containsExactly(OTHER);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void tellOnceThatAChangedFileIsOfNoUse(@TempDir Path directory, CapturedOutput log) throws Exception {
        var file = Files.writeString(directory.resolve("roots.pem"), pem(ONE));
        var anchors = files(file, "production");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\njunk\n-----END CERTIFICATE-----\n");

        anchors.anchors();
        anchors.anchors();

        assertThat(log.getAll()).containsOnlyOnce("Changed trust anchors are not taken");
    }

    @Test
    void takeNoAuthorityOfTestCardsInAProductionThatRuns(@TempDir Path directory) throws Exception {
        var test = root("C=JP,O=JPKI-TEST,OU=JPKI for digital signature", "EC", 384);
        var file = Files.writeString(directory.resolve("roots.pem"), pem(ONE));
        var production = files(file, "production");
        var rehearsal = files(file, "demo");

        Files.writeString(file, pem(ONE) + pem(test));

        assertThat(production.anchors()).containsExactly(ONE);
        assertThat(rehearsal.anchors()).containsExactly(ONE, test);
    }

    private static X509Certificate root(String name, String algorithm, int bits) {
        return TestAuthority.named(name, TestAuthority.keys(algorithm, bits)).root();
    }

    private static Optional<String> violation(List<X509Certificate> anchors) {
        return new RealAnchors(new TrustAnchors(List.of(() -> anchors))).violation();
    }

    private static List<X509Certificate> anchors(Path file) {
        return files(file, "production").anchors();
    }

    private static AnchorFiles files(Path file, String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new AnchorFiles(
                TestProperties.with(
                        Map.of("madoguchi.signature.trust-anchors", file.toUri().toString())),
                environment);
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
