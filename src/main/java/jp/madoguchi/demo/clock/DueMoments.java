package jp.madoguchi.demo.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.process.BackgroundWork;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The moments at which something becomes due, where a journey through time stops. Retries stop it once a second at
 * most, as the beat of real days does, and end by their own back-off.
 */
@Component
@Profile("demo")
class DueMoments {

    private final ManagementService jobs;
    private final ExternalTaskService steps;
    private final List<BackgroundWork> works;

    DueMoments(ManagementService jobs, ExternalTaskService steps, List<BackgroundWork> works) {
        this.jobs = jobs;
        this.steps = steps;
        this.works = works;
    }

    /** The first one after a moment, empty when nothing waits for its time. */
    Optional<Instant> next(Instant after) {
        var retries = Stream.concat(
                        nextStep(after).stream(), works.stream().flatMap(work -> work.nextTry(after).stream()))
                .map(retry -> retry.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        return Stream.concat(nextJob(after).stream(), retries).min(Instant::compareTo);
    }

    private Optional<Instant> nextJob(Instant after) {
        return jobs
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(after))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private Optional<Instant> nextStep(Instant after) {
        return steps
                .createExternalTaskQuery()
                .active()
                .withRetriesLeft()
                .lockExpirationAfter(Date.from(after))
                .orderByLockExpirationTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(step -> step.getLockExpirationTime().toInstant())
                .findFirst();
    }
}
