package jp.madoguchi.procedures;

import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/** The days and hours of each procedure, from the decision {@code Deadlines}; bean {@code deadlines} of the models. */
@Component("deadlines")
public class Deadlines {

    private final Decisions decisions;

    Deadlines(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Open days, counted from the day after receipt, within which the resident must be reachable (連絡期限). */
    public int contactDays(String procedure) {
        return number(procedure, "contactDays");
    }

    /** Open days, counted from the day after the request, within which to pay (支払期限). */
    public int paymentDays(String procedure) {
        return number(procedure, "paymentDays");
    }

    /** Open days that a resident has for a correction (補正). */
    public int correctionDays(String procedure) {
        return number(procedure, "correctionDays");
    }

    /** Open days that a question leaves at least, counted from the day after it was mailed. */
    public int minimumAfterQuestion(String procedure) {
        return number(procedure, "minimumAfterQuestion");
    }

    /** Hours for which the link of the 確認メール works. */
    public int linkHours(String procedure) {
        return number(procedure, "linkHours");
    }

    /** Calendar days for which a draft is kept. */
    public int draftDays(String procedure) {
        return number(procedure, "draftDays");
    }

    /** The open day on whose morning an unpaid request is reminded of. */
    public int reminderDay(String procedure) {
        return number(procedure, "reminderDay");
    }

    /** When the desk's day of checks begins, Japan time (08:30). */
    public LocalTime checkTime(String procedure) {
        return LocalTime.parse(value(procedure, "checkTime").toString());
    }

    private int number(String procedure, String column) {
        if (value(procedure, column) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("Column '%s' of decision 'Deadlines' is not a number".formatted(column));
    }

    private Object value(String procedure, String column) {
        var value = decisions
                .row(ProcessNames.Decisions.DEADLINES, Map.of("procedure", procedure))
                .get(column);
        if (value == null) {
            throw new IllegalStateException(
                    "Decision 'Deadlines' has no '%s' for procedure '%s'".formatted(column, procedure));
        }
        return value;
    }
}
