package jp.madoguchi.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decisions that answer what the test says, and remember what they were asked. */
class DecisionTable implements Decisions {

    final List<Map<String, Object>> asked = new ArrayList<>();

    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    DecisionTable with(String decision, Map<String, Object> row) {
        rows.computeIfAbsent(decision, key -> new ArrayList<>()).add(row);
        return this;
    }

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        asked.add(inputs);
        return rows.getOrDefault(decision, List.of());
    }
}
