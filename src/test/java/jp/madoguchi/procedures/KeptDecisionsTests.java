package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptDecisionsTests {

    final DecisionTable table = new DecisionTable().with("Deadlines", Map.of("paymentDays", 5));
    final KeptDecisions decisions = new KeptDecisions(table);

    @Test
    void asksTheSameQuestionOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(decisions.row("Deadlines", Map.of("procedure", "juminhyo")))
                    .containsEntry("paymentDays", 5);
            assertThat(decisions.row("Deadlines", Map.of("procedure", "koseki")))
                    .containsEntry("paymentDays", 5);
        }

        assertThat(table.asked).containsExactly(Map.of("procedure", "juminhyo"), Map.of("procedure", "koseki"));
    }

    @Test
    void aQuestionMayHaveEmptyInputsAndBeReused() {
        var inputs = new HashMap<String, Object>();
        inputs.put("kind", null);

        decisions.rows("Fee", inputs);
        inputs.put("kind", "full");
        decisions.rows("Fee", inputs);

        assertThat(table.asked).hasSize(2);
    }

    @Test
    void doesNotGrowForEver() {
        for (int i = 0; i < 5000; i++) {
            decisions.rows("Fee", Map.of("procedure", "p" + i));
        }

        assertThat(table.asked).hasSize(5000);
    }
}
