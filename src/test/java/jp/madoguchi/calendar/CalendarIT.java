package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.madoguchi.process.EngineClock;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar over HTTP, on the running product: who may change it, and that waiting cases follow. */
@ProductTest
class CalendarIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Clock clock;

    @Autowired
    private CalendarRecord written;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rehearsal rehearsal;

    private String deployment = "";

    /** A process that waits for an open day, and for a span of time that no calendar can move. */
    @BeforeEach
    void deployAWaitingProcess() {
        var model = Bpmn.createExecutableProcess("WaitingForOpenDay")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("Fork")
                .intermediateCatchEvent("Timer_PaymentDeadline")
                .name("支払期限")
                .timerWithDate("${openDays.after(requestedAt, 6).atClose()}")
                .endEvent()
                .moveToNode("Fork")
                .intermediateCatchEvent("Timer_Span")
                .timerWithDuration("P30D")
                .endEvent()
                .moveToNode("Fork")
                .userTask("Task_Look")
                .name("確認")
                .camundaDueDate("${openDays.after(requestedAt, 6).atClose()}")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("waiting.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void clean() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aNewClosureMovesTheDeadlinesOfWaitingCases() {
        var reference = start();
        var closed = openDays.after(clock.instant(), 3).day();
        var before = openDays.after(clock.instant(), 6).day();
        var after = openDays.next(before);

        var answer = owner().send("PUT", days(closed), Map.of("open", false, "reason", "台風による臨時閉庁"), Map.of());

        assertThat(answer.expect(200).get("moved"))
                .filteredOn(moved -> moved.get("reference").asText().equals(reference))
                .extracting(
                        moved -> moved.get("activity").asText(),
                        moved -> moved.get("name").asText(),
                        moved -> moved.get("from").asText(),
                        moved -> moved.get("to").asText())
                .containsExactly(
                        tuple("Timer_PaymentDeadline", "支払期限", close(before), close(after)),
                        tuple("Task_Look", "確認", close(before), close(after)));
        assertThat(dueDay(reference)).isEqualTo(taskDueDay(reference)).isEqualTo(after);

        owner().send("DELETE", days(closed), null, Map.of()).expect(200);
        assertThat(dueDay(reference)).isEqualTo(before);
    }

    @Test
    void aJobThatMovesOnMeanwhileDoesNotFailTheChange() {
        var reference = start();
        var closed = openDays.after(clock.instant(), 3).day();
        var after = openDays.next(dueDay(reference));

        var change = transaction.execute(job -> {
            jdbc.sql("update act_ru_job set rev_ = rev_ + 1 where process_instance_id_ = ?")
                    .param(instance(reference))
                    .update();
            var waiting = CompletableFuture.supplyAsync(
                    () -> owner().send("PUT", days(closed), Map.of("open", false, "reason", "停電"), Map.of()));
            await().until(this::somebodyWaitsForAJob);
            return waiting;
        });

        assertThat(Objects.requireNonNull(change).join().status()).isEqualTo(200);
        assertThat(dueDay(reference)).isEqualTo(after);
        owner().send("DELETE", days(closed), null, Map.of()).expect(200);
    }

    private boolean somebodyWaitsForAJob() {
        return jdbc.sql("""
            select count(*) > 0 from pg_stat_activity
             where wait_event_type = 'Lock' and query ilike '%act_ru_job%'\
            """).query(Boolean.class).single();
    }

    @Test
    void aPreviewTellsTheSameAndChangesNothing() {
        var reference = start();
        var closed = openDays.after(clock.instant(), 3).day();
        var before = dueDay(reference);
        var written = this.written.latest(1);

        var answer =
                owner().send("PUT", days(closed) + "?preview=true", Map.of("open", false, "reason", "点検"), Map.of());

        assertThat(answer.expect(200).get("moved"))
                .anyMatch(moved -> moved.get("reference").asText().equals(reference));
        assertThat(dueDay(reference)).isEqualTo(before);
        assertThat(openDays.isOpen(closed)).isTrue();
        assertThat(this.written.latest(1)).isEqualTo(written);
    }

    @Test
    void keepsWhoChangedWhatAndHowMuchMoved() {
        start();
        var before = clock.instant();
        var closed = openDays.after(clock.instant(), 3).day();

        owner().send("PUT", days(closed), Map.of("open", false, "reason", "停電"), Map.of())
                .expect(200);
        owner().send("DELETE", days(closed), null, Map.of()).expect(200);

        var changes = written.latest(2);
        assertThat(changes)
                .extracting(CalendarRecord.Entry::kind, CalendarRecord.Entry::firstDay, CalendarRecord.Entry::reason)
                .containsExactly(
                        tuple(CalendarRecord.Kind.RESTORED, closed, null),
                        tuple(CalendarRecord.Kind.CLOSED, closed, "停電"));
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.clerk()).isEqualTo("gyomu");
            assertThat(change.at()).isBetween(before, clock.instant());
            assertThat(change.limits()).isGreaterThan(change.cases());
            assertThat(change.cases()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update calendar_change set clerk = 'x'",
                "delete from calendar_change",
                "truncate calendar_change"
            })
    void nobodyChangesWhatIsWrittenAboutAChange(String attempt) {
        var day = days(openDays.after(clock.instant(), 300).day());
        owner().send("DELETE", day, null, Map.of()).expect(200);

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("stands as it was written");
    }

    @Test
    void onlyProcessOwnersAndAdministratorsChangeTheCalendar() {
        var day = days(LocalDate.now(clock).plusDays(3));
        var edit = Map.of("open", false, "reason", "点検");

        assertThat(Clerk.login(rehearsal, "shinsa")
                        .browser()
                        .send("PUT", day, edit, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(rehearsal.newBrowser().send("PUT", day, edit, Map.of()).status())
                .isIn(401, 403);
        assertThat(Clerk.login(rehearsal, "kanri")
                        .browser()
                        .send("PUT", day + "?preview=true", edit, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAChangeThatCannotBeMeant() {
        var day = days(LocalDate.now(clock).plusDays(3));

        assertProblem(owner().send("PUT", day, Map.of("open", false), Map.of()), 422, "理由を");
        assertProblem(owner().send("PUT", day, Map.of("reason", "点検"), Map.of()), 422, "開庁か閉庁か");
        assertProblem(owner().send("PUT", day, Map.of("open", false, "reason", "停\u0000電"), Map.of()), 422, "使えない文字");
        assertThat(owner().send(
                                "PUT",
                                "/clerk/api/calendar/days/2026-02-30",
                                Map.of("open", true, "reason", "x"),
                                Map.of())
                        .status())
                .isEqualTo(400);
        assertProblem(owner().send("POST", "/clerk/api/calendar/holidays", "no holidays", csv()), 422, "祝日が見つかりません");
    }

    @Test
    void importsTheCabinetOfficesListAndTellsWhereItDepartsFromTheAct() {
        var lines = new JapaneseHolidays()
                .of(2031).entrySet().stream()
                        .map(day -> day.getKey().toString().replace('-', '/') + "," + day.getValue())
                        .collect(Collectors.joining("\n", "date,name\n", "\n2031/6/2,新しい祝日\n"));

        var answer = owner().send(
                        "POST",
                        "/clerk/api/calendar/holidays?preview=true",
                        lines.getBytes(StandardCharsets.UTF_8),
                        csv());

        assertThat(answer.expect(200).get("differences")).hasSize(1).first().satisfies(difference -> {
            assertThat(difference.get("day").asText()).isEqualTo("2031-06-02");
            assertThat(difference.get("imported").asText()).isEqualTo("新しい祝日");
        });
    }

    @Test
    void showsWhyADayIsClosed() {
        var day = owner().get("/clerk/api/calendar/days?from=2026-09-22&to=2026-09-22")
                .expect(200)
                .get(0);

        assertThat(day.get("open").asBoolean()).isFalse();
        assertThat(day.get("closure").asText()).isEqualTo("国民の休日");
        assertThat(day.get("label").asText()).isEqualTo("令和8年9月22日(火)");
    }

    private jp.madoguchi.testing.Browser owner() {
        return Clerk.login(rehearsal, "gyomu").browser();
    }

    private String start() {
        var reference = "CAL-" + UUID.randomUUID();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "WaitingForOpenDay", reference, Map.of("requestedAt", Date.from(clock.instant())));
        return reference;
    }

    private LocalDate dueDay(String reference) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(reference))
                .activityId("Timer_PaymentDeadline")
                .singleResult();
        return LocalDate.ofInstant(job.getDuedate().toInstant(), EngineClock.JAPAN);
    }

    private String instance(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
    }

    private LocalDate taskDueDay(String reference) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        return LocalDate.ofInstant(task.getDueDate().toInstant(), EngineClock.JAPAN);
    }

    private static String days(LocalDate day) {
        return "/clerk/api/calendar/days/" + day;
    }

    private static String close(LocalDate day) {
        return day.atTime(LocalTime.of(17, 15))
                .atZone(EngineClock.JAPAN)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Map<String, String> csv() {
        return Map.of("Content-Type", "text/csv");
    }

    private static void assertProblem(Answer answer, int status, String detail) {
        assertThat(answer.expect(status).get("detail").asText()).contains(detail);
    }
}
