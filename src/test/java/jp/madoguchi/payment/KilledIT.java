package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.FreePort;
import jp.madoguchi.testing.ProductProcess;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product in a process of its own, killed between the provider's answer and our commit. */
class KilledIT {

    private final Path directory;
    private final int port = FreePort.next();
    private final int mailPort = FreePort.next();
    private final String baseUrl = "http://127.0.0.1:" + port;
    private @Nullable ProductProcess product;

    KilledIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stops() throws Exception {
        product().close();
    }

    @Test
    void chargesOnceWhenTheProcessDiesBetweenTheAnswerAndTheCommit() throws Exception {
        start();
        var rehearsal = Rehearsal.live(baseUrl);
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        resident.passesPaymentCheck().registersCard(VISA);
        rehearsal.faults(Map.of("api", "slow-after-success", "webhook", "lost"));

        clicksAndNeverHears(resident);
        product().kill();
        assertThat(count("payment_fact where kind = 'SUCCEEDED'")).isZero();

        start();
        rehearsal.faults(Map.of("api", "none", "webhook", "none"));
        assertThat(resident.pays().get("state").asText()).isEqualTo("PAID");
        assertThat(charges()).isEqualTo(1);
        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
    }

    private void clicksAndNeverHears(Resident resident) {
        var hand = Executors.newSingleThreadExecutor();
        try {
            var click = hand.submit(() -> resident.browser().post(resident.own("/payment"), Map.of()));
            product().awaits(() -> charges() == 1);
            assertThat(click.isDone()).isFalse();
        } finally {
            hand.shutdown();
        }
    }

    private void start() {
        product = ProductProcess.start(
                        Path.of("."),
                        Path.of("target", "killed-it.log"),
                        Map.of(),
                        "--server.port=" + port,
                        "--madoguchi.city.base-url=" + baseUrl,
                        "--madoguchi.demo.smtp-port=" + mailPort,
                        "--madoguchi.demo.database.directory=" + directory.resolve("postgresql"))
                .awaitsReadiness(baseUrl);
    }

    private ProductProcess product() {
        return Objects.requireNonNull(product);
    }

    private int charges() {
        return count("stripe_object where kind = 'charge' and document ->> 'paid' = 'true'");
    }

    /** Asks the database itself, which outlives its owner. */
    private int count(String what) {
        try {
            var pid = Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid"));
            var url = "jdbc:postgresql://127.0.0.1:%s/postgres"
                    .formatted(pid.get(3).strip());
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + what)) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
