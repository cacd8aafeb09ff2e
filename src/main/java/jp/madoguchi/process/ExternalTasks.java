package jp.madoguchi.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Steps of a process that ask a remote party (external tasks): they are taken in lists, the asking happens outside of
 * our transactions, and a step that fails for good becomes an incident.
 */
@Component
public class ExternalTasks {

    /** Longer than any round of asking; a node that died leaves its steps to the others after this time. */
    private static final Duration LOCK = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(ExternalTasks.class);

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final String worker = UUID.randomUUID().toString();

    ExternalTasks(ExternalTaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Takes up to {@code limit} steps that wait under these topics. */
    public List<Step> take(Collection<String> topics, int limit) {
        var query = tasks.fetchAndLock(limit, worker);
        for (var topic : topics) {
            query = query.topic(topic, LOCK.toMillis());
        }
        var steps = new ArrayList<Step>();
        for (LockedExternalTask task : query.execute()) {
            steps.add(new Step(
                    task.getId(), task.getTopicName(), task.getBusinessKey(), task.getVariables(), task.getRetries()));
        }
        return steps;
    }

    /** Whether a step of this case waits under the topic, taken or not. */
    public boolean waits(String reference, String topic) {
        return waits(instances(reference), topic);
    }

    /** As {@link #waits(String, String)}, in the case's other processes than this one. */
    public boolean waitsOutside(String process, String reference, String topic) {
        return waits(instances(reference).processDefinitionKeyNotIn(process), topic);
    }

    private ProcessInstanceQuery instances(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference);
    }

    private boolean waits(ProcessInstanceQuery where, String topic) {
        var instances =
                where.list().stream().map(Execution::getProcessInstanceId).toArray(String[]::new);
        return instances.length > 0
                && tasks.createExternalTaskQuery()
                                .topicName(topic)
                                .processInstanceIdIn(instances)
                                .count()
                        > 0;
    }

    /** Whether a step that was taken still waits for its answer, and from us. */
    public boolean holds(Step step) {
        return tasks.createExternalTaskQuery()
                        .externalTaskId(step.id())
                        .workerId(worker)
                        .count()
                > 0;
    }

    /** Completes a step in the caller's transaction. */
    public void complete(Step step, Map<String, Object> variables) {
        tasks.complete(step.id(), worker, variables);
    }

    /**
     * Gives a step back about which nobody was asked: it waits as before, with all its attempts. A step that is no
     * longer ours stays as it is; only who holds the lock can extend it.
     */
    public void release(Step step) {
        try {
            tasks.extendLock(step.id(), worker, LOCK.toMillis());
            tasks.unlock(step.id());
        } catch (BadUserRequestException e) {
            LOG.info("{} of {} is no longer ours: {}", step.topic(), step.reference(), e.toString());
        } catch (RuntimeException e) {
            LOG.warn("{} of {} could not be given back: {}", step.topic(), step.reference(), e.toString());
        }
    }

    /**
     * Puts a step that got no answer back, to be tried after the next wait; after the last one an incident stands on
     * the case. A step that is no longer ours stays as it is: its case went another way, or another node has it.
     *
     * @param reason a technical word for the operator; never personal data
     */
    public void postpone(Step step, String reason, List<Duration> waits) {
        int left = step.retries() == null ? waits.size() : step.retries() - 1;
        // an operator may have shortened the waits, or raised the attempts, since this step failed first
        var wait = left <= 0 ? Duration.ZERO : waits.get(Math.max(0, waits.size() - left));
        try {
            tasks.handleFailure(step.id(), worker, reason, Math.max(left, 0), wait.toMillis());
        } catch (BadUserRequestException e) {
            LOG.info("{} of {} is no longer ours: {}", step.topic(), step.reference(), e.toString());
        } catch (RuntimeException e) {
            // the others of the round must not suffer; this one is free again when its lock ends
            LOG.warn("{} of {} could not be put back: {}", step.topic(), step.reference(), e.toString());
        }
    }

    /**
     * One step.
     *
     * @param reference the case
     * @param variables all that the step can see
     * @param retries how often it may still be tried; null before the first failure
     */
    public record Step(
            String id,
            String topic,
            String reference,
            Map<String, Object> variables,
            @Nullable Integer retries) {}
}
