package jp.madoguchi.calendar;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The due dates of waiting desk tasks that count open days; the engine itself computes them once, at the beginning. */
@Component
class WaitingTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final RuntimeService runtime;

    WaitingTasks(ProcessEngineConfigurationImpl engine, TaskService tasks, RuntimeService runtime) {
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Plans them all again in one command of the engine: expressions need it, and it flushes once. */
    List<MovedTimer> replan() {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> tasks.createTaskQuery().dueAfter(Date.from(Instant.EPOCH)).list().stream()
                                .flatMap(task -> move(task).stream())
                                .toList()));
    }

    private Optional<MovedTimer> move(Task task) {
        var before = task.getDueDate().toInstant();
        return planned((TaskEntity) task).filter(due -> !due.equals(before)).map(due -> {
            tasks.setDueDate(task.getId(), Date.from(due));
            return new MovedTimer(
                    reference(task),
                    task.getTaskDefinitionKey(),
                    Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                    RunningTimers.there(before),
                    RunningTimers.there(due));
        });
    }

    /** Empty for dates that no calendar moves, such as the day to which a clerk holds a case. */
    private static Optional<Instant> planned(TaskEntity task) {
        var definition = task.getTaskDefinition();
        Expression date = definition == null ? null : definition.getDueDateExpression();
        return date != null && date.getExpressionText().contains(RunningTimers.COUNTS_OPEN_DAYS)
                ? Optional.ofNullable((Date) date.getValue(task)).map(Date::toInstant)
                : Optional.empty();
    }

    private String reference(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null ? "" : Objects.requireNonNullElse(instance.getBusinessKey(), "");
    }
}
