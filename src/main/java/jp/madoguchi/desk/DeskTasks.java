package jp.madoguchi.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.web.Clerk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The engine's user tasks as the desks see them. */
@Component
class DeskTasks {

    private final Map<String, DeskTask> byKey;
    private final Map<String, OfficeTask> office;
    private final TaskLookup lookup;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final StaffNames staff;

    DeskTasks(
            List<DeskTask> deskTasks,
            List<OfficeTask> officeTasks,
            TaskLookup lookup,
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            StaffNames staff) {
        this.byKey = deskTasks.stream().collect(Collectors.toMap(DeskTask::taskKey, Function.identity()));
        this.office = officeTasks.stream().collect(Collectors.toMap(OfficeTask::taskKey, Function.identity()));
        this.lookup = lookup;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.staff = staff;
    }

    /** Whether the task is decided through a form of ours, and through nothing else. */
    boolean isOurs(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getTaskDefinitionKey)
                .filter(key -> byKey.containsKey(key) || office.containsKey(key))
                .isPresent();
    }

    Optional<FoundTask> find(String taskId, Clerk clerk) {
        return lookup.find(taskId, clerk);
    }

    boolean existed(String taskId) {
        return history.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
    }

    /** @throws TaskGoneException for a task that no desk of ours decides */
    DeskTask deskTaskOf(FoundTask task) {
        return Optional.ofNullable(byKey.get(task.key())).orElseThrow(TaskGoneException::unknown);
    }

    /** The task as one that belongs to no case; empty when it belongs to one. */
    Optional<OfficeTask> officeTaskOf(FoundTask task) {
        return Optional.ofNullable(office.get(task.key()));
    }

    Map<String, Object> variables(FoundTask task) {
        return tasks.getVariables(task.id());
    }

    /**
     * The 受付番号 of the task's case.
     *
     * @throws TaskGoneException for a task of a process that is no case
     */
    String referenceOf(FoundTask task) {
        return Optional.ofNullable(task.reference()).orElseThrow(TaskGoneException::unknown);
    }

    /**
     * Who is assigned must belong to the desk, too: a task can be taken in anybody's name. Whom it waits for is the
     * model's word alone; our doors leave nobody to add a group or a person.
     *
     * @throws NotYourDeskException unless the task waits for this clerk, or for a group of this clerk
     */
    void requireDesk(FoundTask task, Clerk clerk) {
        if (!task.waitsForClerk()) {
            throw NotYourDeskException.task();
        }
        var assignee = task.assignee();
        if (assignee != null && !assignee.equals(clerk.id())) {
            throw NotYourDeskException.takenBy(staff.of(assignee));
        }
    }

    /** Completes the task in the clerk's name, so that the engine's authorizations are asked, too. */
    void complete(FoundTask task, Clerk clerk, Map<String, Object> scalars) {
        identity.setAuthentication(clerk.id(), List.copyOf(clerk.groups()));
        try {
            tasks.complete(task.id(), scalars);
        } finally {
            identity.clearAuthentication();
        }
    }
}
