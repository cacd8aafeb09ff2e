package jp.madoguchi.bench;

import static jp.madoguchi.testing.CardNumbers.VISA;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.FreePort;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Plays whole applications over HTTP: form, signature, mails, payment through the sandbox, 08:30, dispatch; on
 * PostgreSQL with fsync, the job executor and the background work running as in production. One JSON line per measure.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "madoguchi.demo.database.directory=",
            "madoguchi.demo.database.durable=true",
            "madoguchi.demo.smtp-port=0",
            "logging.level.root=warn"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreePort.class)
@Import(StatementCounter.class)
@TestMethodOrder(OrderAnnotation.class)
class LifecycleBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESULTS = Path.of("target", "bench.jsonl");
    private static final int WARM_UP = 20;
    private static final int VIEWS = 20;
    private static final int APPLICATIONS = Integer.getInteger("bench.applications", 200);
    private static final int MORNING = Integer.getInteger("bench.morning", 2_000);
    private static final int RESIDENTS_AT_ONCE = 16;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpenDays openDays;

    private final Rehearsal rehearsal;

    LifecycleBench(@Value("${madoguchi.city.base-url}") String baseUrl) {
        rehearsal = Rehearsal.live(baseUrl);
    }

    @Test
    @Order(1)
    void wholeLife() throws Exception {
        live(WARM_UP);
        var before = Counters.read(jdbc);
        long start = System.nanoTime();

        live(APPLICATIONS);

        double seconds = (System.nanoTime() - start) / 1e9;
        var used = Counters.read(jdbc).minus(before);
        report(
                "lifecycle",
                Map.of(
                        "applications", APPLICATIONS,
                        "perSecond", round(APPLICATIONS / seconds),
                        "statements", round(used.statements() / (double) APPLICATIONS),
                        "commits", round(used.commits() / (double) APPLICATIONS),
                        "walKB", round(used.walBytes() / 1024.0 / APPLICATIONS)));
    }

    /** A further look at a case card, which is a line of the record: how often a clerk looks is not the product's to say. */
    @Test
    @Order(2)
    void caseCard() throws Exception {
        var shinsa = Clerk.login(rehearsal, "shinsa");
        var reference = approved(shinsa).reference();
        var before = Counters.read(jdbc);

        for (int i = 0; i < VIEWS; i++) {
            shinsa.reads(reference);
        }

        var used = Counters.read(jdbc).minus(before);
        report(
                "case-card-view",
                Map.of(
                        "statements", round(used.statements() / (double) VIEWS),
                        "commits", round(used.commits() / (double) VIEWS)));
    }

    @Test
    @Order(3)
    void morningCheck() throws Exception {
        var shinsa = Clerk.login(rehearsal, "shinsa");
        inParallel(MORNING, number -> approved(shinsa).paysWith(VISA));
        var day = openDays.next(LocalDate.from(rehearsal.now()));
        // the comparison with the provider's books, which begins at 07:30, is not part of the check
        rehearsal.moveTo(day.atTime(8, 29).atOffset(rehearsal.now().getOffset()));
        var before = Counters.read(jdbc);
        long start = System.nanoTime();

        rehearsal.moveTo(day.atTime(8, 30).atOffset(rehearsal.now().getOffset()));

        double seconds = (System.nanoTime() - start) / 1e9;
        var used = Counters.read(jdbc).minus(before);
        report(
                "morning-check",
                Map.of(
                        "payments", MORNING,
                        "perSecond", round(MORNING / seconds),
                        "statements", round(used.statements() / (double) MORNING),
                        "commits", round(used.commits() / (double) MORNING)));
    }

    private void live(int applications) throws Exception {
        var shinsa = Clerk.login(rehearsal, "shinsa");
        var residents = inParallel(applications, number -> approved(shinsa).paysWith(VISA));
        var day = openDays.next(LocalDate.from(rehearsal.now()));
        rehearsal.moveTo(day.atTime(8, 30).atOffset(rehearsal.now().getOffset()));
        var hasso = Clerk.login(rehearsal, "hasso");
        for (var resident : residents) {
            hasso.decides(
                    resident.reference(),
                    "Task_Dispatch",
                    Map.of("trackingNumber", "1234-5678-9012", "envelopeChecked", true));
        }
        residents.forEach(resident -> rehearsal.mail(resident.email(), "M5"));
    }

    private Resident approved(Clerk shinsa) {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        // what is approved was read: the clerk types it into the register from the card
        shinsa.reads(resident.reference());
        shinsa.decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        return resident;
    }

    private static <T> List<T> inParallel(int count, Function<Integer, T> work)
            throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(RESIDENTS_AT_ONCE);
        try {
            var futures = IntStream.range(0, count)
                    .mapToObj(number -> pool.submit(() -> work.apply(number)))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static void report(String measure, Map<String, Object> values) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("measure", measure);
        line.putAll(values);
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(
                RESULTS,
                JSON.writeValueAsString(line) + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private record Counters(long statements, long commits, long walBytes) {

        static Counters read(JdbcClient jdbc) {
            return new Counters(
                    StatementCounter.STATEMENTS.sum(),
                    StatementCounter.COMMITS.sum(),
                    jdbc.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                            .query(Long.class)
                            .single());
        }

        Counters minus(Counters earlier) {
            return new Counters(
                    statements - earlier.statements, commits - earlier.commits, walBytes - earlier.walBytes);
        }
    }
}
