package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.EngineClock;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail server is away over night: who is told late has no less time. */
@ProductTest
class LateMailIT {

    private static final Map<String, Object> QUESTION = Map.of("outcome", "ASK", "message", "筆頭者はどなたですか。");
    private static final Map<String, Object> CORRECTION = Map.of("outcome", "CORRECT", "message", "通数を直してください。");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Resident resident;

    @BeforeEach
    void applies() {
        resident = new Resident(rehearsal).applies("koseki", Resident.koseki(), Resident.taro());
    }

    @AfterEach
    void relayIsBack() {
        relayIsDown(false);
    }

    @Test
    void countsTheTimeToPayFromTheDayOnWhichTheRequestLeaves() {
        isDecidedWhileTheRelayIsAway(Map.of("outcome", "APPROVE"));

        var payBy = openDays.payBy(clock.instant(), deadlines.paymentDays("koseki"));
        assertIsTold("M3", payBy);
        assertThat(resident.passesPaymentCheck()
                        .browser()
                        .get(resident.own("/payment"))
                        .expect(200)
                        .get("payBy")
                        .asText())
                .isEqualTo(payBy.toString());
    }

    @Test
    void closesThePaymentOnTheMorningAfterTheLaterDay() {
        isDecidedWhileTheRelayIsAway(Map.of("outcome", "APPROVE"));
        int days = deadlines.paymentDays("koseki");

        toTheMorning(days);
        assertThat(resident.state()).isEqualTo("AWAITING_PAYMENT");
        toTheMorning(1);

        assertThat(resident.state()).isEqualTo("CANCELLED");
    }

    @Test
    void remindsOnTheMorningCountedFromTheLaterDay() {
        isDecidedWhileTheRelayIsAway(Map.of("outcome", "APPROVE"));

        toTheMorning(deadlines.reminderDay("koseki") - 1);
        assertThat(rehearsal.count(resident.email(), "M9")).isZero();
        toTheMorning(1);

        assertThat(rehearsal.count(resident.email(), "M9")).isEqualTo(1);
    }

    @Test
    void countsTheTimeToAnswerFromTheDayOnWhichTheQuestionLeaves() {
        toTheMorning(deadlines.contactDays("koseki"));

        isDecidedWhileTheRelayIsAway(QUESTION);

        assertIsTold(
                "M6",
                openDays.after(clock.instant(), deadlines.minimumAfterQuestion("koseki"))
                        .day());
    }

    @Test
    void leavesATimeToAnswerThatIsLongerAnyhow() {
        var receivedAt = clock.instant();

        isDecidedWhileTheRelayIsAway(QUESTION);

        assertIsTold(
                "M6",
                openDays.after(receivedAt, deadlines.contactDays("koseki")).day());
    }

    @Test
    void countsTheTimeToCorrectFromTheDayOnWhichTheRequestLeaves() {
        isDecidedWhileTheRelayIsAway(CORRECTION);

        assertIsTold(
                "M12",
                openDays.after(clock.instant(), deadlines.correctionDays("koseki"))
                        .day());
    }

    @Test
    void leavesTheLimitAsItWasToldWhenAnEarlierMailIsSentAgain() {
        resident =
                new Resident(rehearsal).verifiesMail("nenkin-genkyo").agrees().fills(Resident.genkyo());
        resident.submits();
        isDecided(CORRECTION);
        resident.submits();
        isDecided(CORRECTION);
        var told = LocalDate.parse(resident.status().get("deadline").asText());
        toTheMorning(1);

        jdbc.sql("update mail set next_attempt_at = ordered_at where reference = ? and kind = 'M12' and occasion = 1")
                .param(resident.reference())
                .update();
        rehearsal.settle();

        assertThat(rehearsal.count(resident.email(), "M12")).isEqualTo(3);
        assertIsTold("M12", told);
    }

    private void isDecided(Map<String, Object> decision) {
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", decision);
        rehearsal.settle();
    }

    /** From the afternoon before an open day to its morning: not as long as a mail is tried. */
    private void isDecidedWhileTheRelayIsAway(Map<String, Object> decision) {
        var today = LocalDate.now(clock).plusDays(1);
        while (!openDays.isOpen(today.plusDays(1))) {
            today = today.plusDays(1);
        }
        moveTo(today, LocalTime.of(16, 0));
        relayIsDown(true);
        isDecided(decision);
        moveTo(today.plusDays(1), LocalTime.of(9, 0));
        relayIsDown(false);
        rehearsal.pass(Duration.ofHours(1));
    }

    private void toTheMorning(int openDays) {
        moveTo(this.openDays.after(clock.instant(), openDays).day(), LocalTime.of(10, 0));
    }

    private void moveTo(LocalDate day, LocalTime time) {
        rehearsal.moveTo(day.atTime(time).atZone(EngineClock.JAPAN).toOffsetDateTime());
    }

    private void assertIsTold(String kind, LocalDate day) {
        assertThat(rehearsal.mail(resident.email(), kind).get("text").asText())
                .contains(JapaneseDates.date(day) + "まで");
        assertThat(resident.status().get("deadline").asText()).isEqualTo(day.toString());
    }

    private void relayIsDown(boolean down) {
        rehearsal.newBrowser().put("/demo/api/relay", Map.of("down", down)).expect(200);
    }
}
