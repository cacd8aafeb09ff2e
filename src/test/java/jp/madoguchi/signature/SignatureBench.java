package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Signature checks per second on one thread, by JMH; one line per measure in {@code target/bench.jsonl}. */
class SignatureBench {

    private static final Path RESULTS = Path.of("target", "bench.jsonl");
    private static final int FORKS = 2;
    private static final int ROUNDS = 5;
    /** The compiler needs about ten seconds to be done with a whole check; JMH's own default is as long. */
    private static final int WARM_UP_SECONDS = 3;

    @Test
    void checks() throws RunnerException, IOException {
        measure(SignatureChecks.class);
    }

    @Test
    void lookups() throws RunnerException, IOException {
        measure(RevocationLookups.class);
    }

    private static void measure(Class<?> benchmarks) throws RunnerException, IOException {
        var results = new Runner(new OptionsBuilder()
                        .include(benchmarks.getName())
                        .forks(FORKS)
                        .warmupIterations(ROUNDS)
                        .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results).isNotEmpty();
        for (var result : results) {
            write(result);
        }
    }

    private static void write(RunResult result) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        var rate = result.getPrimaryResult();
        line.put("measure", rate.getLabel());
        result.getParams()
                .getParamsKeys()
                .forEach(name -> line.put(name, result.getParams().getParam(name)));
        line.putAll(Map.of(
                "perSecond",
                Math.round(rate.getScore()),
                "best",
                Math.round(rate.getStatistics().getMax())));
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(
                RESULTS,
                new ObjectMapper().writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
