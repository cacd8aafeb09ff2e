package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The processes that run beside the applications. */
class BesideProcessTests {

    private final Stage stage = Stage.fresh();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void givesLateMoneyBackAndTellsTheResidentAndTheDesk() {
        stage.start("LatePayment", Map.of("procedure", "juminhyo"));

        stage.answer("payment-refund", Map.of("refunded", true));

        assertThat(stage.mails).containsExactly("M11");
        assertThat(stage.tasks()).containsExactly("Task_AcknowledgeLatePayment");
        stage.decide("Task_AcknowledgeLatePayment", Map.of());
        assertThat(stage.ended()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PaymentReconciliation,07:30", "Retention,02:00"})
    void runsEveryDayAtItsTime(String process, String time) {
        var first = stage.startTimerDue(process);

        ClockUtil.setCurrentTime(first);
        stage.startTimerFires(process);

        assertThat(stage.done).isEqualTo(1);
        assertThat(inJapan(first)).isEqualTo(time);
        assertThat(stage.startTimerDue(process).toInstant())
                .isEqualTo(first.toInstant().plusSeconds(86_400));
    }

    private static String inJapan(Date date) {
        return OffsetDateTime.ofInstant(date.toInstant(), WeekdaysOnly.JAPAN)
                .toLocalTime()
                .toString();
    }
}
