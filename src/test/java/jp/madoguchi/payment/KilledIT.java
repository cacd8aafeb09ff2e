package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.FreePort;
import jp.madoguchi.testing.ProductProcess;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The product in a process of its own, killed between the provider's answer and our commit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledIT {

    /** A node that died keeps its steps for ten minutes. */
    private static final Duration AFTER_ITS_LOCK = Duration.ofMinutes(11);

    private final Path directory;
    private final int port = FreePort.next();
    private final int mailPort = FreePort.next();
    private final String baseUrl = "http://127.0.0.1:" + port;
    private @Nullable ProductProcess product;

    KilledIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void starts() {
        start();
    }

    /** Whatever was cut short: in the end every case and both books agree. */
    @AfterAll
    void leavesEverythingInOrder() throws InterruptedException {
        product().close();

        assertThat(process("check").awaitsEnd()).isZero();
    }

    @Test
    void chargesOnceWhenTheProcessDiesBetweenTheAnswerAndTheCommit() {
        var rehearsal = Rehearsal.live(baseUrl);
        var resident = approved(rehearsal).passesPaymentCheck().registersCard(VISA);
        int before = charges();
        rehearsal.faults(Map.of("api", "slow-after-success", "webhook", "lost"));

        diesDuring(() -> resident.browser().post(resident.own("/payment"), Map.of()), () -> charges() > before);
        assertThat(facts(resident, "SUCCEEDED")).isZero();
        var key = key(resident, "charge");

        // nobody tells the product that the money is there: it makes the call again
        start().faults(Map.of("api", "reads-500", "webhook", "none"));
        assertThat(resident.pays().get("state").asText()).isEqualTo("PAID");
        assertThat(key(resident, "charge")).isEqualTo(key);
        assertThat(replayed(key)).isEqualTo(1);
        assertThat(charges()).isEqualTo(before + 1);
        rehearsal.faults(Map.of("api", "none"));
        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
    }

    @Test
    void opensOneCardPageWhenTheProcessDiesBetweenTheAnswerAndTheCommit() {
        var rehearsal = Rehearsal.live(baseUrl);
        var resident = approved(rehearsal).passesPaymentCheck();
        int visits = visits();
        int intents = intents();
        rehearsal.faults(Map.of("api", "slow-after-success"));

        diesDuring(() -> resident.browser().post(resident.own("/payment/card"), Map.of()), () -> visits() > visits);
        assertThat(count("payment where session_id is not null and reference = '%s'".formatted(resident.reference())))
                .isZero();
        var keys = Stream.of("customer", "intent", "session-after-none")
                .map(step -> key(resident, step))
                .toList();

        start().faults(Map.of("api", "none"));
        resident.registersCard(VISA);
        assertThat(keys).allSatisfy(key -> assertThat(replayed(key)).isEqualTo(1));
        assertThat(visits()).isEqualTo(visits + 1);
        assertThat(intents()).isEqualTo(intents + 1);
        assertThat(resident.pays().get("state").asText()).isEqualTo("PAID");
    }

    @Test
    void givesBackOnceWhenTheProcessDiesBetweenTheAnswerAndTheCommit() {
        var rehearsal = Rehearsal.live(baseUrl);
        var resident = approved(rehearsal).paysWith(VISA);
        int before = refunds();
        rehearsal.faults(Map.of("api", "slow-after-success", "webhook", "lost"));

        diesDuring(() -> resident.browser().post(resident.own("/withdrawal"), Map.of()), () -> refunds() > before);
        assertThat(facts(resident, "REFUNDED")).isZero();
        var key = key(resident, "refund");

        start().faults(Map.of("api", "none", "webhook", "none"));
        rehearsal.pass(AFTER_ITS_LOCK);
        assertThat(facts(resident, "REFUNDED")).isEqualTo(1);
        assertThat(key(resident, "refund")).isEqualTo(key);
        assertThat(refunds()).isEqualTo(before + 1);
        assertThat(resident.state()).isEqualTo("WITHDRAWN");
    }

    /** An application for which the payment is asked. */
    private static Resident approved(Rehearsal rehearsal) {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        return resident;
    }

    /** The provider has carried it out, and still owes the answer. */
    private void diesDuring(Runnable order, BooleanSupplier carriedOut) {
        var hand = Executors.newSingleThreadExecutor();
        try {
            hand.execute(() -> {
                try {
                    order.run();
                } catch (UncheckedIOException e) {
                    // the line goes dead with the product
                }
            });
            product().awaits(carriedOut);
            product().kill();
        } finally {
            hand.shutdown();
        }
    }

    /** The only one under which this step was ordered; made of our own ids. */
    private String key(Resident resident, String step) {
        return value("""
                select string_agg(key, ' ') from stripe_idempotency
                 where key ~ '^%s-1-[0-9]+-%s-.*[0-9]$' and status = 200""".formatted(resident.reference(), step));
    }

    /** How often the first answer was given again. */
    private int replayed(String key) {
        return Integer.parseInt(value("select replayed from stripe_idempotency where key = '%s'".formatted(key)));
    }

    private Rehearsal start() {
        product = process(
                        "--server.port=" + port,
                        "--madoguchi.city.base-url=" + baseUrl,
                        "--madoguchi.demo.smtp-port=" + mailPort)
                .awaitsReadiness(baseUrl);
        return Rehearsal.live(baseUrl);
    }

    private ProductProcess process(String... words) {
        var database = "--madoguchi.demo.database.directory=" + directory.resolve("postgresql");
        return ProductProcess.start(
                Path.of("."),
                Path.of("target", "killed-it.log"),
                Map.of(),
                Stream.concat(Stream.of(words), Stream.of(database)).toArray(String[]::new));
    }

    private ProductProcess product() {
        return Objects.requireNonNull(product);
    }

    private int charges() {
        return count("stripe_object where kind = 'charge' and document ->> 'paid' = 'true'");
    }

    private int facts(Resident resident, String kind) {
        return count("""
                payment_fact f join payment p on p.id = f.payment_id
                 where p.reference = '%s' and f.kind = '%s' and f.amount = 410""".formatted(resident.reference(), kind));
    }

    private int intents() {
        return count("stripe_object where kind = 'payment_intent'");
    }

    private int visits() {
        return count("stripe_object where kind = 'checkout.session'");
    }

    private int refunds() {
        return count("stripe_object where kind = 'refund'");
    }

    private int count(String what) {
        return Integer.parseInt(value("select count(*) from " + what));
    }

    /** Asks the database itself, which outlives its owner. */
    private String value(String question) {
        try {
            var pid = Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid"));
            var url = "jdbc:postgresql://127.0.0.1:%s/postgres"
                    .formatted(pid.get(3).strip());
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
