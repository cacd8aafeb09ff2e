package jp.madoguchi.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread that drives all background work at a steady beat, so that what was ordered since is done together. */
@Component
public class BackgroundRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);

    private final ObjectProvider<BackgroundWork> works;
    private final BackgroundProperties properties;
    private final Object turn = new Object();
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean paused;

    BackgroundRunner(ObjectProvider<BackgroundWork> works, BackgroundProperties properties) {
        this.works = works;
        this.properties = properties;
    }

    /** Returns when no work is under way; none begins until {@link #resume()}. */
    public void pause() {
        paused = true;
        synchronized (turn) {
            LOG.debug("Background work paused");
        }
    }

    public void resume() {
        paused = false;
    }

    private void beat() {
        synchronized (turn) {
            if (!paused) {
                runInTurns(works.orderedStream().toList());
            }
        }
    }

    /**
     * A piece of each, until nothing is left. Whoever had nothing is asked again only after a round that took longer
     * than a beat: mails need not wait until a thousand questions are asked, and are still sent many at a time.
     */
    private void runInTurns(List<BackgroundWork> works) {
        var left = new ArrayList<>(works);
        while (!left.isEmpty()) {
            long began = System.nanoTime();
            left.removeIf(work -> run(work) == 0);
            if (!left.isEmpty() && System.nanoTime() - began > properties.beat().toNanos()) {
                left = new ArrayList<>(works);
            }
        }
    }

    private static int run(BackgroundWork work) {
        try {
            return work.runDue();
        } catch (RuntimeException e) {
            // a beat must not end the thread; the next one tries again
            LOG.warn("Background work {} failed", work.getClass().getSimpleName(), e);
            return 0;
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "background"));
        var beat = properties.beat().toNanos();
        var unused = started.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.NANOSECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        var current = thread;
        if (current != null) {
            current.shutdown();
            synchronized (turn) {
                thread = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }
}
