package jp.madoguchi.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.process.BackgroundRunner;
import jp.madoguchi.process.BackgroundWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the product's clock forward, due date by due date, so that history and order are those of real days: at each
 * step everything that became due runs, chains, retries and background work included.
 */
@Component
@Profile("demo")
public class TimeMachine {

    private static final int BATCH = 200;

    /** A job that fails is tried again by its own retry cycle; one round of a step never spins on it. */
    private static final int ROUNDS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    private static final Clock WALL_CLOCK = Clock.systemUTC();

    private final Clock clock;
    private final ClockOffset offset;
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final DueMoments due;
    private final BackgroundRunner background;
    private final List<BackgroundWork> works;

    TimeMachine(
            Clock clock,
            ClockOffset offset,
            ProcessEngineConfigurationImpl engine,
            DueMoments due,
            BackgroundRunner background,
            List<BackgroundWork> works) {
        this.clock = clock;
        this.offset = offset;
        this.management = engine.getManagementService();
        this.engine = engine;
        this.due = due;
        this.background = background;
        this.works = works;
    }

    /**
     * Moves to a later moment and answers when all that became due has run; one call at a time.
     *
     * @throws ClockRunsBackwardsException if the moment is before now
     */
    public synchronized Instant moveTo(Instant target) {
        if (target.isBefore(clock.instant())) {
            throw new ClockRunsBackwardsException();
        }
        return travel(target);
    }

    /** Moves by a span, counted from the moment at which the journey begins. */
    public synchronized Instant moveBy(Duration span) {
        if (span.isNegative()) {
            throw new ClockRunsBackwardsException();
        }
        return travel(clock.instant().plus(span));
    }

    private Instant travel(Instant target) {
        return quietly(() -> {
            settle();
            for (var next = due.next(clock.instant()); isBefore(next, target); next = due.next(clock.instant())) {
                setClock(next.orElseThrow());
                settle();
            }
            if (target.isAfter(clock.instant())) {
                setClock(target);
                settle();
            }
            return clock.instant();
        });
    }

    private Instant quietly(Supplier<Instant> journey) {
        JobExecutor executor = engine.getJobExecutor();
        boolean active = executor.isActive();
        background.pause();
        if (active) {
            executor.shutdown();
        }
        try {
            return journey.get();
        } finally {
            if (active) {
                executor.start();
            }
            background.resume();
        }
    }

    private static boolean isBefore(Optional<Instant> moment, Instant target) {
        return moment.filter(next -> !next.isAfter(target)).isPresent();
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            int done = runJobs();
            for (var work : works) {
                done += work.runDue();
            }
            if (done == 0) {
                return;
            }
        }
    }

    private int runJobs() {
        var jobs = management.createJobQuery().executable().listPage(0, BATCH);
        jobs.forEach(this::run);
        return jobs.size();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            // the engine has recorded it on the job: its retry cycle or an incident takes over
            LOG.info("Job {} failed: {}", job.getId(), e.getClass().getName());
        }
    }

    /** Never a fraction of a millisecond before the moment: what is due then would be passed over. */
    private void setClock(Instant moment) {
        offset.keep(Duration.between(WALL_CLOCK.instant(), moment).plusMillis(1));
    }
}
