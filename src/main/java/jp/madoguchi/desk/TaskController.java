package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.web.Clerk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the task forms in Tasklist read and write. */
@RestController
@RequestMapping("/clerk/api/tasks/{taskId}")
class TaskController {

    private final TaskDesk desk;
    private final DeskTasks tasks;
    private final Applications applications;

    TaskController(TaskDesk desk, DeskTasks tasks, Applications applications) {
        this.desk = desk;
        this.tasks = tasks;
        this.applications = applications;
    }

    /** Which case the task belongs to, and what its form must know beforehand. */
    @GetMapping
    TaskView show(@PathVariable String taskId, @AuthenticationPrincipal Clerk clerk) {
        var task = desk.waiting(taskId, clerk);
        tasks.requireDesk(task, clerk);
        var office = tasks.officeTaskOf(task);
        if (office.isPresent()) {
            // first what identifies the page, so that a page made again meanwhile is never taken for seen
            var facts = office.get().facts(tasks.variables(task));
            var page = office.get().page(tasks.variables(task));
            return new TaskView(taskId, task.key(), null, page, due(task), clerk.id(), facts);
        }
        var reference = tasks.referenceOf(task);
        var facts = tasks.deskTaskOf(task).facts(applications.get(reference));
        return new TaskView(taskId, task.key(), reference, "/clerk/cases/" + reference, due(task), clerk.id(), facts);
    }

    private static @Nullable String due(FoundTask task) {
        var due = task.due();
        return due == null ? null : JapaneseDates.dateTime(due);
    }

    @PostMapping("/decision")
    Decided decide(@PathVariable String taskId, @RequestBody JsonNode decision, @AuthenticationPrincipal Clerk clerk) {
        return new Decided(desk.decide(taskId, decision, clerk));
    }

    /**
     * @param reference the case; null for a task that belongs to none
     * @param page what the form shows in its frame
     * @param due until when the desk shall decide, in words
     * @param clerk who looks at the form
     */
    record TaskView(
            String taskId,
            String taskKey,
            @Nullable String reference,
            String page,
            @Nullable String due,
            String clerk,
            Map<String, Object> facts) {}

    record Decided(String outcome) {}
}
