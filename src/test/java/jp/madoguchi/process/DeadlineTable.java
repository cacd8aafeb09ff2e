package jp.madoguchi.process;

import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** Bean {@code deadlines} for process tests: the real decision, asked directly. */
public class DeadlineTable {

    private @Nullable ProcessEngine engine;

    void askOf(ProcessEngine engine) {
        this.engine = engine;
    }

    public int contactDays(String procedure) {
        return value(procedure, "contactDays");
    }

    public int correctionDays(String procedure) {
        return value(procedure, "correctionDays");
    }

    public int linkHours(String procedure) {
        return value(procedure, "linkHours");
    }

    public int draftDays(String procedure) {
        return value(procedure, "draftDays");
    }

    public int reminderDay(String procedure) {
        return value(procedure, "reminderDay");
    }

    public LocalTime checkTime(String procedure) {
        return LocalTime.parse(this.<String>value(procedure, "checkTime"));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T value(String procedure, String column) {
        return java.util.Objects.requireNonNull(engine)
                .getDecisionService()
                .evaluateDecisionTableByKey("Deadlines", Map.of("procedure", procedure))
                .getSingleResult()
                .getEntry(column);
    }
}
