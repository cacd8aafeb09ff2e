package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.desk.CancellationForm.Outcome;
import jp.madoguchi.web.Clerk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a clerk's decision: words into our table, the record's line, the task completed, all in one transaction. */
@Component
class TaskDesk {

    /** In the record: who decided what on which task. */
    static final String DECIDED = "DECIDED";

    private final DeskTasks tasks;
    private final DeskDecisions decisions;
    private final Case cases;
    private final AuditLog audit;
    private final StaffNames staff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskDesk(
            DeskTasks tasks,
            DeskDecisions decisions,
            Case cases,
            AuditLog audit,
            StaffNames staff,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.cases = cases;
        this.audit = audit;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the outcome under which the case went on. */
    String decide(String taskId, JsonNode body, Clerk clerk) {
        var task = waiting(taskId, clerk);
        var office = tasks.officeTaskOf(task);
        if (office.isPresent()) {
            return Objects.requireNonNull(
                    transaction.execute(status -> decide(office.get(), waiting(taskId, clerk), body, clerk)));
        }
        var reference = tasks.referenceOf(task);
        return cases.change(reference, application -> decide(application, waiting(taskId, clerk), body, clerk));
    }

    /** The task, looked at again once the case row is held: somebody else may have been faster. */
    FoundTask waiting(String taskId, Clerk clerk) {
        return tasks.find(taskId, clerk).orElseThrow(() -> decisions
                .onTask(taskId)
                .map(decision -> TaskGoneException.decidedBy(staff.of(decision.clerk())))
                .orElseGet(() -> tasks.existed(taskId) ? TaskGoneException.ended() : TaskGoneException.unknown()));
    }

    private String decide(Application application, FoundTask task, JsonNode body, Clerk clerk) {
        tasks.requireDesk(task, clerk);
        var scalars = tasks.deskTaskOf(task).decide(application, body, clerk.id());
        var outcome = String.valueOf(scalars.get(DeskTask.DECISION));
        record(application, task, outcome, body, clerk);
        tasks.complete(task, clerk, scalars);
        return outcome;
    }

    private String decide(OfficeTask office, FoundTask task, JsonNode body, Clerk clerk) {
        tasks.requireDesk(task, clerk);
        var scalars = office.decide(tasks.variables(task), body, clerk.id());
        tasks.complete(task, clerk, scalars);
        return String.valueOf(scalars.get(DeskTask.DECISION));
    }

    private void record(Application application, FoundTask task, String outcome, JsonNode body, Clerk clerk) {
        var form = new DecisionBody(body);
        decisions.add(new DeskDecision(
                application.reference(),
                task.id(),
                task.key(),
                outcome,
                words(form).orElse(null),
                outcome.equals(Outcome.EXTEND.name()) ? CancellationForm.days(form) : null,
                outcome.equals(Outcome.HOLD.name()) ? Hold.day(form) : null,
                clerk.id(),
                clock.instant()));
        audit.write(application.reference(), clerk.id(), DECIDED, task.key() + " " + outcome);
    }

    /** Forms name their fields for words as fits their questions; what was said in several is kept together. */
    private static Optional<String> words(DecisionBody form) {
        return Stream.of(Map.entry("message", "本文"), Map.entry("reason", "理由"), Map.entry("note", "メモ"))
                .flatMap(field -> form.text(field.getKey(), field.getValue()).stream())
                .reduce((first, next) -> first + "\n" + next);
    }
}
