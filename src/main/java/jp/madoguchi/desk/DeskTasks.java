package jp.madoguchi.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.web.Clerk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The engine's user tasks as the desks see them. */
@Component
class DeskTasks {

    private final Map<String, DeskTask> byKey;
    private final Map<String, OfficeTask> office;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;
    private final StaffNames staff;

    DeskTasks(
            List<DeskTask> deskTasks,
            List<OfficeTask> officeTasks,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            IdentityService identity,
            StaffNames staff) {
        this.byKey = deskTasks.stream().collect(Collectors.toMap(DeskTask::taskKey, Function.identity()));
        this.office = officeTasks.stream().collect(Collectors.toMap(OfficeTask::taskKey, Function.identity()));
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.identity = identity;
        this.staff = staff;
    }

    /** Whether the task is decided through a form of ours, and through nothing else. */
    boolean isOurs(String taskId) {
        return find(taskId)
                .map(Task::getTaskDefinitionKey)
                .filter(key -> byKey.containsKey(key) || office.containsKey(key))
                .isPresent();
    }

    Optional<Task> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
    }

    boolean existed(String taskId) {
        return history.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
    }

    /** @throws TaskGoneException for a task that no desk of ours decides */
    DeskTask deskTaskOf(Task task) {
        return Optional.ofNullable(byKey.get(task.getTaskDefinitionKey())).orElseThrow(TaskGoneException::unknown);
    }

    /** The task as one that belongs to no case; empty when it belongs to one. */
    Optional<OfficeTask> officeTaskOf(Task task) {
        return Optional.ofNullable(office.get(task.getTaskDefinitionKey()));
    }

    Map<String, Object> variables(Task task) {
        return tasks.getVariables(task.getId());
    }

    /** The 受付番号 of the task's case. */
    String referenceOf(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return Optional.ofNullable(instance)
                .map(found -> found.getBusinessKey())
                .orElseThrow(TaskGoneException::ended);
    }

    /**
     * Who is assigned must belong to the desk, too: a task can be taken in anybody's name. Whom it waits for is the
     * model's word alone; our doors leave nobody to add a group or a person.
     *
     * @throws NotYourDeskException unless the task waits for this clerk, or for a group of this clerk
     */
    void requireDesk(Task task, Clerk clerk) {
        if (!waitsFor(task, clerk)) {
            throw NotYourDeskException.task();
        }
        var assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(clerk.id())) {
            throw NotYourDeskException.takenBy(staff.of(assignee));
        }
    }

    /** Tasks wait for groups; whether one waits for a person by name is asked only where that does not help. */
    private boolean waitsFor(Task task, Clerk clerk) {
        return waitsForGroup(task, clerk.groups()) || waitsForPerson(task, clerk.id());
    }

    private boolean waitsForGroup(Task task, Collection<String> groups) {
        return !groups.isEmpty()
                && asked(task)
                                .taskCandidateGroupIn(List.copyOf(groups))
                                .includeAssignedTasks()
                                .count()
                        > 0;
    }

    private boolean waitsForPerson(Task task, String person) {
        return asked(task).taskCandidateUser(person).includeAssignedTasks().count() > 0;
    }

    private TaskQuery asked(Task task) {
        return tasks.createTaskQuery().taskId(task.getId());
    }

    /** Completes the task in the clerk's name, so that the engine's authorizations are asked, too. */
    void complete(Task task, Clerk clerk, Map<String, Object> scalars) {
        identity.setAuthentication(clerk.id(), List.copyOf(clerk.groups()));
        try {
            tasks.complete(task.getId(), scalars);
        } finally {
            identity.clearAuthentication();
        }
    }
}
