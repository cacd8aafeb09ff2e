package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTests {

    final DecisionTable table = new DecisionTable();
    final Deadlines deadlines = new Deadlines(table);

    @Test
    void readsEachColumn() {
        table.with(
                "Deadlines",
                Map.of(
                        "contactDays", 5,
                        "paymentDays", 6L,
                        "correctionDays", 7,
                        "minimumAfterQuestion", 3,
                        "linkHours", 24,
                        "draftDays", 14,
                        "reminderDay", 4.0,
                        "checkTime", "08:30"));

        assertThat(deadlines.contactDays("juminhyo")).isEqualTo(5);
        assertThat(deadlines.paymentDays("juminhyo")).isEqualTo(6);
        assertThat(deadlines.correctionDays("juminhyo")).isEqualTo(7);
        assertThat(deadlines.minimumAfterQuestion("juminhyo")).isEqualTo(3);
        assertThat(deadlines.linkHours("juminhyo")).isEqualTo(24);
        assertThat(deadlines.draftDays("juminhyo")).isEqualTo(14);
        assertThat(deadlines.reminderDay("juminhyo")).isEqualTo(4);
        assertThat(deadlines.checkTime("juminhyo")).isEqualTo("08:30:00");
    }

    @Test
    void aHoleInTheTableIsAFault() {
        assertThatThrownBy(() -> deadlines.contactDays("juminhyo")).hasMessageContaining("has 0 rows");
        table.with("Deadlines", Map.of("contactDays", "five"));
        assertThatThrownBy(() -> deadlines.contactDays("juminhyo")).hasMessageContaining("is not a number");
        assertThatThrownBy(() -> deadlines.paymentDays("juminhyo")).hasMessageContaining("no 'paymentDays'");
    }
}
