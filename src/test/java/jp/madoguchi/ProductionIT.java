package jp.madoguchi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.signature.TestAuthority;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.FreePort;
import jp.madoguchi.testing.ProductProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/**
 * The production start, as the guides tell it: the environment has the names of docker's compose file, the rest of the
 * settings is the operator's guide's own example.
 */
class ProductionIT {

    private static final List<String> OPEN =
            List.of("/", "/api/procedures", "/camunda/app/tasklist/default/", "/actuator/health");
    private static final List<String> CLOSED = List.of(
            "/demo",
            "/demo/",
            "/demo/index.html",
            "/demo/inbox",
            "/demo/clock",
            "/demo/cards",
            "/demo/phone",
            "/demo/phone.html",
            "/demo/sandbox.css",
            "/demo/api/mails",
            "/demo/api/clock",
            "/demo/stripe/switches",
            "/camunda/app/admin/default/setup/",
            "/engine-rest/engine");

    private static EmbeddedPostgres database;

    private final Path directory;
    private final int port = FreePort.next();
    private final String baseUrl = "http://127.0.0.1:" + port;

    ProductionIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void startsTheDatabase() throws IOException, SQLException {
        database = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "off")
                .start();
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role madoguchi login password 'of-the-database'");
            statement.execute("create database madoguchi owner madoguchi");
        }
    }

    @AfterAll
    static void stopsTheDatabase() throws IOException {
        database.close();
    }

    @Test
    void isRefusedWithAllReasonsAtOnceWhileItStandsOnTheRehearsal() throws Exception {
        var own = Map.of(
                "MADOGUCHI_CITY_BASEURL", "http://shinsei.city.example",
                "MADOGUCHI_PAYMENT_APIKEY", "sk_test_rehearsal",
                "MADOGUCHI_PAYMENT_WEBHOOKSECRETS", "whsec_51abc,whsec_rehearsal");

        try (var product = starts(own, "C=JP,O=JPKI,OU=DEMO")) {
            assertThat(product.awaitsEnd()).isEqualTo(1);
        }

        assertThat(log())
                .content()
                .contains("Not ready for production:")
                .contains("- madoguchi.city.base-url must begin with https://")
                .contains("- madoguchi.payment.api-key must be a live key of Stripe")
                .contains("; madoguchi.payment.webhook-secrets holds a blank one or the rehearsal's")
                .contains("- madoguchi.signature.trust-anchors holds an authority of test cards")
                .doesNotContain("whsec_51abc");
    }

    @Test
    void hasNothingOfTheRehearsal() throws Exception {
        var own = Map.of(
                "MADOGUCHI_CITY_BASEURL", "https://shinsei.city.example",
                "MADOGUCHI_PAYMENT_APIKEY", "sk_live_51abc",
                "MADOGUCHI_PAYMENT_WEBHOOKSECRETS", "whsec_51abc");

        try (var product = starts(own, "C=JP,O=JPKI,OU=JPKI for digital signature")) {
            product.awaitsReadiness(baseUrl);

            assertThat(OPEN).allSatisfy(path -> assertThat(status(path)).isEqualTo(200));
            assertThat(CLOSED).allSatisfy(path -> assertThat(status(path)).isEqualTo(404));
            assertThat(new Browser(baseUrl)
                            .put("/demo/api/clock", Map.of("advance", "PT1H"))
                            .status())
                    .isEqualTo(404);
            assertThat(new Browser(baseUrl).get("/actuator/health").text())
                    .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
            assertThat(new Browser(baseUrl)
                            .get("/camunda/app/tasklist/default/")
                            .response()
                            .headers()
                            .allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("JSESSIONID=").contains("Secure"));
        }
    }

    private int status(String path) {
        return new Browser(baseUrl).get(path).status();
    }

    private ProductProcess starts(Map<String, String> own, String anchor) throws IOException {
        var files = directory.resolve("files");
        Files.createDirectories(files);
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/application.yaml"), settingsOfTheGuide(files));
        var certificate =
                TestAuthority.named(anchor, TestAuthority.keys("EC", 384)).root();
        try {
            Files.write(files.resolve("ca.cer"), certificate.getEncoded());
            Files.write(files.resolve("ca-before.cer"), certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
        return ProductProcess.start(
                directory,
                log(),
                environment(own),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                // nobody's account is asked about
                "--madoguchi.payment.api-base=http://127.0.0.1:1");
    }

    /** Exactly the names of docker's file; a value that compose asks for is ours, and only that. */
    private static Map<String, String> environment(Map<String, String> own) {
        var ours = new HashMap<>(own);
        ours.put("MADOGUCHI_DB_PASSWORD", "of-the-database");
        ours.put("MADOGUCHI_STAFF_ADMINISTRATOR_ID", "first");
        ours.put("MADOGUCHI_STAFF_ADMINISTRATOR_PASSWORD", "Of-The-1st-Day");
        var environment = new HashMap<String, String>();
        docker().forEach((name, value) -> {
            var asked = value.isEmpty() || value.startsWith("${");
            environment.put(name, asked ? Objects.requireNonNull(ours.remove(name), name) : value);
        });
        assertThat(ours).as("not in docker/compose.yaml").isEmpty();
        environment.computeIfPresent(
                "MADOGUCHI_DB_URL", (name, url) -> url.replace("database:5432", "127.0.0.1:" + database.getPort()));
        return environment;
    }

    private static Map<String, String> docker() {
        var compose = new YamlPropertiesFactoryBean();
        compose.setResources(new FileSystemResource("docker/compose.yaml"));
        var prefix = "services.madoguchi.environment.";
        return Objects.requireNonNull(compose.getObject()).entrySet().stream()
                .filter(setting -> setting.getKey().toString().startsWith(prefix))
                .collect(toMap(
                        setting -> setting.getKey().toString().substring(prefix.length()),
                        setting -> setting.getValue().toString()));
    }

    private static String settingsOfTheGuide(Path files) throws IOException {
        var guide = Files.readString(Path.of("docs", "operator.md"));
        int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
        return guide.substring(from, guide.indexOf("```", from))
                .replaceAll("file:/(etc|var/lib)/madoguchi/", files.toUri().toString());
    }

    private Path log() {
        return directory.resolve("product.log");
    }
}
