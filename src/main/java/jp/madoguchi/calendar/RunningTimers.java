package jp.madoguchi.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.process.EngineClock;
import jp.madoguchi.process.ProcessNames.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * The timers of waiting cases that count open days. Their expressions start from a stored moment, so evaluating them
 * again gives the right date; other timers (durations, cycles) would begin anew and stay untouched.
 */
@Component
class RunningTimers {

    static final String COUNTS_OPEN_DAYS = "openDays.";
    private static final int PER_QUERY = 500;

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final RepositoryService models;
    private final RuntimeService runtime;

    RunningTimers(
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            RepositoryService models,
            RuntimeService runtime) {
        this.engine = engine;
        this.management = management;
        this.models = models;
        this.runtime = runtime;
    }

    /** Plans them all again. */
    List<MovedTimer> replan() {
        return replan(management.createJobQuery().timers());
    }

    /** Plans those of one case again. */
    List<MovedTimer> replan(ProcessInstance instance) {
        return replan(management.createJobQuery().timers().processInstanceId(instance.getId()));
    }

    /** In one command of the engine: one flush, one batch of updates. */
    private List<MovedTimer> replan(JobQuery which) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> replanWithin(which)));
    }

    private List<MovedTimer> replanWithin(JobQuery which) {
        var timers = timersThatCountOpenDays();
        var jobs = which.list().stream()
                .filter(job -> timers.containsKey(job.getJobDefinitionId()))
                .toList();
        var before = jobs.stream().collect(Collectors.toMap(Job::getId, job -> instant(job.getDuedate())));
        jobs.forEach(job -> replan(job, Objects.requireNonNull(before.get(job.getId()))));
        var moved = jobs.stream()
                .filter(job -> !instant(job.getDuedate()).equals(before.get(job.getId())))
                .toList();
        var references = references(moved);
        return moved.stream()
                .map(job -> {
                    var timer = Objects.requireNonNull(timers.get(job.getJobDefinitionId()));
                    return new MovedTimer(
                            references.getOrDefault(job.getProcessInstanceId(), ""),
                            timer.getId(),
                            Objects.requireNonNullElse(timer.getName(), timer.getId()),
                            there(Objects.requireNonNull(before.get(job.getId()))),
                            there(instant(job.getDuedate())));
                })
                .sorted(Comparator.comparing(MovedTimer::to).thenComparing(MovedTimer::reference))
                .toList();
    }

    /** What residents were told stands: their limits move away from today, never towards it. */
    private void replan(Job job, Instant before) {
        management.recalculateJobDuedate(job.getId(), false);
        if (Timers.TOLD.contains(activity(job)) && instant(job.getDuedate()).isBefore(before)) {
            management.setJobDuedate(job.getId(), Date.from(before), false);
        }
    }

    private static String activity(Job job) {
        return Objects.requireNonNullElse(((JobEntity) job).getActivityId(), "");
    }

    /** Job definition to the event in the model, over all versions that may still have cases. */
    private Map<String, FlowElement> timersThatCountOpenDays() {
        var result = new HashMap<String, FlowElement>();
        for (var definition : management.createJobDefinitionQuery().list()) {
            if (definition.getProcessDefinitionId() != null) {
                var model = models.getBpmnModelInstance(definition.getProcessDefinitionId());
                FlowElement element = model.getModelElementById(definition.getActivityId());
                if (element != null && countsOpenDays(element)) {
                    result.put(definition.getId(), element);
                }
            }
        }
        return result;
    }

    private static boolean countsOpenDays(FlowElement element) {
        return element.getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDate)
                .anyMatch(date -> date != null && date.getTextContent().contains(COUNTS_OPEN_DAYS));
    }

    /** Process instance to 受付番号, asked in lists. */
    private Map<String, String> references(List<Job> jobs) {
        var ids = jobs.stream().map(Job::getProcessInstanceId).distinct().toList();
        var result = new HashMap<String, String>();
        for (int i = 0; i < ids.size(); i += PER_QUERY) {
            runtime.createProcessInstanceQuery()
                    .processInstanceIds(Set.copyOf(ids.subList(i, Math.min(ids.size(), i + PER_QUERY))))
                    .list()
                    .forEach(instance ->
                            result.put(instance.getId(), Objects.requireNonNullElse(instance.getBusinessKey(), "")));
        }
        return result;
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }

    static OffsetDateTime there(Instant instant) {
        return instant.atZone(EngineClock.JAPAN).toOffsetDateTime();
    }
}
