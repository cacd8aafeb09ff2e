package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * What an input may cost whoever sent it: no exception, less than a second of the thread's own time (whatever else the
 * machine does) and less than 64 MB of memory, counting even what is garbage at once. An input that costs more is
 * written down. Every entrance has its share of the minute that a build takes for this, and a least number of inputs
 * however slow the machine is; {@code -Dhostile.seconds=600} gives each of them ten minutes.
 */
final class Toll {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final long MEMORY = 64L << 20;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Toll.class.getPackageName());
    private static final Duration SHARE = Duration.ofSeconds(Long.getLong("hostile.seconds", 4));
    private static final int LEAST = 200;
    private static final Map<String, Long> ENDS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> PAID = new ConcurrentHashMap<>();

    private Toll() {}

    /** @param bent made only when it is the turn of another input */
    static void pay(String entrance, Supplier<byte[]> bent, Attempt attempt) {
        long now = System.nanoTime();
        boolean timeLeft = ENDS.computeIfAbsent(entrance, first -> now + SHARE.toNanos()) - now > 0;
        if (timeLeft || PAID.getOrDefault(entrance, 0) < LEAST) {
            PAID.merge(entrance, 1, Integer::sum);
            var input = bent.get();
            LOG.setLevel(Level.OFF); // thousands of warnings about what is wrong with it
            try {
                pay(entrance, input, attempt);
            } finally {
                LOG.setLevel(null);
            }
        }
    }

    private static void pay(String entrance, byte[] input, Attempt attempt) {
        long time = THREAD.getCurrentThreadCpuTime();
        long memory = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            attempt.with(input);
        } catch (Throwable e) { // the stack's end and the heap's are what is looked for
            fail("%s throws %s at %s".formatted(where(entrance, input), e, first(e)), e);
        }
        memory = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - memory;
        time = THREAD.getCurrentThreadCpuTime() - time;
        if (memory >= MEMORY || time >= TIME.toNanos()) {
            assertThat(memory).as("bytes for " + where(entrance, input)).isLessThan(MEMORY);
            assertThat(Duration.ofNanos(time))
                    .as("time for " + where(entrance, input))
                    .isLessThan(TIME);
        }
    }

    private static String first(Throwable e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private static String where(String entrance, byte[] input) {
        try {
            var file = Path.of("target", "hostile", entrance + ".bin");
            Files.createDirectories(file.getParent());
            return Files.write(file, input).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever an input is put to. */
    @FunctionalInterface
    interface Attempt {

        void with(byte[] input) throws Exception;
    }
}
