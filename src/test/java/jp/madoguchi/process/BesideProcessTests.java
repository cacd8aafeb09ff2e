package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
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

        stage.answer("payment-refund", Stage.REFUNDED);

        assertThat(stage.mails).containsExactly("M11 DECIDED 410");
        assertThat(stage.tasks()).containsExactly("Task_AcknowledgeLatePayment");
        stage.decide("Task_AcknowledgeLatePayment", Map.of());
        assertThat(stage.ended()).isTrue();
    }

    @Test
    void showsTheDeskLateMoneyThatWentBackOtherwise() {
        stage.start("LatePayment", Map.of("procedure", "juminhyo"));

        stage.answer("payment-refund", Stage.NOTHING_LEFT);

        assertThat(stage.mails).isEmpty();
        assertThat(stage.tasks()).containsExactly("Task_AcknowledgeLatePayment");
    }

    @Test
    void tellsTheResidentNothingOfLateMoneyThatCouldNotGoBack() {
        stage.start("LatePayment", Map.of("procedure", "juminhyo"));

        stage.answer("payment-refund", Stage.NOT_REFUNDED);

        assertThat(stage.mails).isEmpty();
        assertThat(stage.passed()).contains("EndEvent_LateRefundFailed");
        assertThat(stage.ended()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PaymentReconciliation,07:30", "Retention,02:00"})
    void runsEveryDayAtItsTime(String process, String time) {
        var first = stage.startTimerDue(process);

        ClockUtil.setCurrentTime(first);
        stage.startTimerFires(process);

        assertThat(stage.done).isEqualTo(process.equals("Retention") ? 1 : 0);
        assertThat(inJapan(first)).isEqualTo(time);
        assertThat(stage.startTimerDue(process).toInstant())
                .isEqualTo(first.toInstant().plusSeconds(86_400));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void hasTheMorningSheetSignedOnOpenDays(boolean openDay, int signatures) {
        stage.answerAny("payment-reconciliation", Map.of("openDay", false, "sheetDay", "2026-06-01"));
        long before = signatures();
        stage.startTimerFires("PaymentReconciliation");

        stage.answerAny("payment-reconciliation", Map.of("openDay", openDay, "sheetDay", "2026-06-01"));

        assertThat(signatures() - before).isEqualTo(signatures);
    }

    private long signatures() {
        return stage.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_SignMorningSheet")
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE, true, EndEvent_Refunded, M11 DECIDED 410",
        "APPROVE, false, EndEvent_RefundFailed,",
        "REFUSE, false, EndEvent_RefundRefused,"
    })
    void refundsByTheWordOfTwo(String decision, boolean refunded, String end, String mail) {
        stage.start("Refund", Map.of("procedure", "juminhyo"));

        stage.decide("Task_DecideRefund", decision);
        if (decision.equals("APPROVE")) {
            stage.answer("payment-refund", refunded ? Stage.REFUNDED : Stage.NOT_REFUNDED);
        }

        assertThat(stage.passed()).contains(end);
        assertThat(stage.ended()).isTrue();
        assertThat(stage.mails).isEqualTo(mail == null ? List.of() : List.of(mail));
    }

    @Test
    void callsTheDeskForAnAlarm() {
        stage.start("PaymentAlarm", Map.of("procedure", "juminhyo"));

        stage.decide("Task_SettleAlarm", Map.of());

        assertThat(stage.ended()).isTrue();
    }

    private static String inJapan(Date date) {
        return OffsetDateTime.ofInstant(date.toInstant(), WeekdaysOnly.JAPAN)
                .toLocalTime()
                .toString();
    }
}
