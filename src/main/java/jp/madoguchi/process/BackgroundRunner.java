package jp.madoguchi.process;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread that drives all background work at a steady beat, each once, so that what was ordered since is done
 * together and none waits longer than one turn of the others.
 */
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
                works.orderedStream().forEach(BackgroundRunner::run);
            }
        }
    }

    private static void run(BackgroundWork work) {
        try {
            work.runDue();
        } catch (RuntimeException e) {
            // a beat must not end the thread; the next one tries again
            LOG.warn("Background work {} failed", work.getClass().getSimpleName(), e);
        } catch (Throwable e) {
            // nor may an error, such as one of memory that others have given back at the next beat: the executor would
            // drop all background work for good, and nobody be told
            LOG.error("Background work {} failed", work.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "background"));
        var beat = properties.beat().toMillis();
        var unused = started.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
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
