package jp.madoguchi.applications;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.process.Collision;
import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way to move a case: its row is locked first, then facts are recorded, then the engine is told. */
@Component
public class Case {

    private final RuntimeService runtime;
    private final Applications applications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Case(RuntimeService runtime, Applications applications, TransactionTemplate transaction, Clock clock) {
        this.runtime = runtime;
        this.applications = applications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a case and starts its process, in one transaction. Returns its 受付番号. */
    public String open(String procedure, String email) {
        return requireResult(transaction.execute(status -> {
            var reference = Reference.next();
            applications.add(reference, procedure, email, clock.instant());
            runtime.startProcessInstanceByKey(
                    ProcessNames.APPLICATION,
                    reference,
                    Map.of(ProcessNames.REFERENCE.name(), reference, ProcessNames.PROCEDURE.name(), procedure));
            return reference;
        }));
    }

    /**
     * Runs a change of one case in its own transaction, the case row held. On a {@link Collision} the whole change is
     * repeated, so it must not act outside the database.
     *
     * @throws ApplicationNotFoundException if there is no such case
     */
    public <T> T change(String reference, Function<Application, T> change) {
        return Collision.repeat(
                () -> requireResult(transaction.execute(status -> change.apply(applications.lock(reference)))));
    }

    /**
     * Changes several cases in one transaction, for steps that are due by the thousand. The rows are held in one order,
     * so that two of these never wait for each other.
     *
     * @throws ApplicationNotFoundException if one of the cases does not exist; then nothing was changed
     */
    public void changeTogether(Collection<String> references, Consumer<List<Application>> change) {
        transaction.executeWithoutResult(status -> change.accept(applications.lock(references)));
    }

    /**
     * Tells the process what happened; only inside {@link #change}, after the fact was recorded.
     *
     * @return false when no step of the case waits for this message
     */
    public boolean tell(Application application, String message, Map<String, Object> variables) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(application.reference())
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Whether a step of the case waits for this message. */
    public boolean waitsFor(String reference, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(reference)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** Starts another process beside the case (such as a late payment) under the same 受付番号. */
    public void startBeside(Application application, String processKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(processKey, application.reference(), variables);
    }

    private static <T> T requireResult(@org.jspecify.annotations.Nullable T result) {
        return java.util.Objects.requireNonNull(result);
    }
}
