package jp.madoguchi.procedures;

import java.util.List;
import java.util.Map;

/** The decisions (DMN) as features ask them; the engine answers, tests put a table of their own in its place. */
public interface Decisions {

    /** All rows that match, in the table's order; empty when none does. */
    List<Map<String, Object>> rows(String decision, Map<String, Object> inputs);

    /**
     * The one row that matches.
     *
     * @throws IllegalStateException if none or several do: a fault of the table, never a case to handle
     */
    default Map<String, Object> row(String decision, Map<String, Object> inputs) {
        var rows = rows(decision, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "Decision '%s' has %d rows for %s".formatted(decision, rows.size(), inputs));
        }
        return rows.get(0);
    }
}
