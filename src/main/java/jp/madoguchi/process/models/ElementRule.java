package jp.madoguchi.process.models;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Desk forms and the dates that residents read hang on the ids of elements, which stay when all else is redrawn. */
final class ElementRule implements Rule {

    private final Set<String> tasks;
    private final Set<String> timers;

    /**
     * @param tasks the user tasks that our desks decide
     * @param timers the timers whose dates residents are told
     */
    ElementRule(Set<String> tasks, Set<String> timers) {
        this.tasks = tasks;
        this.timers = timers;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        var drawnTasks = new HashSet<String>();
        var drawnTimers = new HashSet<String>();
        models.each(UserTask.class, (file, task) -> drawnTasks.add(task.getId()));
        models.each(CatchEvent.class, (file, event) -> {
            if (event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)) {
                drawnTimers.add(event.getId());
            }
        });
        missing(tasks, drawnTasks, "この ID のユーザータスクが、どの図にもありません。担当者の画面がこの ID に結び付いています", report);
        missing(timers, drawnTimers, "この ID のタイマーが、どの図にもありません。住民に示す期限を、この ID から読みます", report);
    }

    private static void missing(Set<String> needed, Set<String> drawn, String detail, Consumer<Finding> report) {
        needed.stream()
                .filter(id -> !drawn.contains(id))
                .sorted()
                .forEach(id -> report.accept(new Finding("missing-element", "*", id, detail)));
    }
}
