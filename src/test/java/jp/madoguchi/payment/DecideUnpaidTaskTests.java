package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.mail.Mails;
import jp.madoguchi.procedures.Deadlines;
import org.junit.jupiter.api.Test;

class DecideUnpaidTaskTests {

    private static final Instant NOW = Instant.parse("2026-06-09T01:00:00Z");

    @Test
    void holdsForHalfAYearAtMost() {
        var deadlines = mock(Deadlines.class);
        when(deadlines.checkTime("juminhyo")).thenReturn(LocalTime.of(8, 30));
        var task = task(deadlines);
        var decision = new ObjectMapper()
                .createObjectNode()
                .put("outcome", "HOLD")
                .put("until", "2026-12-10")
                .put("reason", "入院のため");

        assertThatThrownBy(() -> task.decide(application(), decision, "shuno"))
                .isInstanceOf(DecisionInvalidException.class);
    }

    @Test
    void asksForThePaymentAfterAHoldWithAllItsDaysWhateverWasExtendedBefore() {
        var deadlines = mock(Deadlines.class);
        when(deadlines.checkTime("juminhyo")).thenReturn(LocalTime.of(8, 30));
        when(deadlines.paymentDays("juminhyo")).thenReturn(5);
        var task = task(deadlines);
        var decision = new ObjectMapper()
                .createObjectNode()
                .put("outcome", "HOLD")
                .put("until", "2026-07-10")
                .put("reason", "入院のため");

        assertThat(task.decide(application(), decision, "shuno")).containsEntry("extensionDays", 5);
    }

    private static DecideUnpaidTask task(Deadlines deadlines) {
        var clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
        return new DecideUnpaidTask(
                new CancellationForm(deadlines, clock),
                mock(Payments.class),
                mock(Mails.class),
                deadlines,
                mock(HeldMoney.class));
    }

    private static Application application() {
        return new Application(
                "AAAAA-AAAAA",
                "juminhyo",
                "a@example.jp",
                CaseState.AWAITING_PAYMENT,
                1,
                "1",
                Map.of(),
                NOW,
                null,
                null,
                false,
                NOW);
    }
}
