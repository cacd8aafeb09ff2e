package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each line of the 朝の確認表, word by word, what a signature settles, and who may read it. */
@ProductTest
class MorningLinesIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private MorningSheets sheets;

    @Autowired
    private PaymentAlarms alarms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private ProviderWord word;

    @Autowired
    private Rehearsal rehearsal;

    @AfterEach
    void settle() {
        rehearsal.settle();
    }

    @Test
    void countsTheOpenDaysThatAreLeft() {
        var reference = till.awaitingPayment();
        var payBy = till.request(reference).payBy();

        assertThat(lines(nextMorning(), "未払い", reference))
                .containsExactly("410 " + JapaneseDates.date(payBy) + "まで（残り5開庁日）");

        till.moveTo(payBy, LocalTime.of(7, 31));
        assertThat(lines(payBy, "未払い", reference)).containsExactly("410 " + JapaneseDates.date(payBy) + "まで（残り1開庁日）");
        var cutOff = openDays.next(payBy);
        till.moveTo(cutOff, LocalTime.of(7, 31));
        assertThat(lines(cutOff, "未払い", reference)).containsExactly("410 " + JapaneseDates.date(payBy) + "まで（残り0開庁日）");
    }

    @Test
    void namesWhatCameSinceTheLastSheetOnceWithItsMoment() {
        var reference = till.paid(VISA);
        var day = rehearsal.now().toLocalDate();

        var morning = nextMorning();

        assertThat(lines(morning, "前回の確認のあとの入金", reference)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("410 " + JapaneseDates.date(day)));
        assertThat(lines(nextMorning(), "前回の確認のあとの入金", reference)).isEmpty();
    }

    @Test
    void namesMoneyThatCameTooLate() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.afterTheCutOff(reference);
        var intent = Objects.requireNonNull(till.request(reference).intentId());
        console.tool("/payment_intents/" + intent + "/late-charge", Map.of());

        assertThat(lines(nextMorning(), "取消・締切のあとの入金", reference)).containsExactly("410 自動で返金し、申請者にお知らせします");
        assertThat(lines(nextMorning(), "取消・締切のあとの入金", reference)).isEmpty();
    }

    @Test
    void aContradictionStaysOnTheSheetAfterItsAlarmWasSettled() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        word.webhook(word.event("payment_intent.succeeded", word.intentJson(reference, 41, "jpy")));
        rehearsal.settle();
        alarms.settle(reference, "shuno");
        var healthy = till.paid(VISA);

        var day = nextMorning();

        assertThat(lines(day, "確認が必要なもの", reference)).containsExactly("41 請求額410円と一致しません");
        assertThat(lines(day, "確認が必要なもの", healthy)).isEmpty();
    }

    @Test
    void aMailThatReachedNobodyMattersOnlyWhileTheRequestIsOpen() {
        var open = bounced();
        var closed = bounced();
        till.withdrawn(closed);

        var day = nextMorning();

        assertThat(lines(day, "届かなかった支払い依頼メール", open)).hasSize(1);
        assertThat(lines(day, "届かなかった支払い依頼メール", closed)).isEmpty();
    }

    @Test
    void aSignatureSettlesWhatStoodOnTheSheetAndNothingElse() {
        var seen = console.strangersPayment(990);
        var day = nextMorning();
        alarms.raiseWithoutCase(PaymentAlarm.Kind.UNKNOWN_TO_US, "pi_after" + day, 880, "880 yen");

        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_SignMorningSheet")
                .processVariableValueEquals("sheetDay", day.toString())
                .singleResult();
        var shuno = Clerk.login(rehearsal, "shuno");
        assertThat(shuno.browser()
                        .get("/clerk/api/tasks/" + task.getId())
                        .expect(200)
                        .get("page")
                        .asText())
                .isEqualTo("/clerk/payments/mornings/" + day);
        shuno.signs(task.getId(), Map.of()).expect(200);

        assertThat(openAlarms()).doesNotContain(seen).contains("pi_after" + day);
        assertThat(sheets.sign(sheets.of(day).orElseThrow(), "shuno2", null)).isFalse();
    }

    @Test
    void isReadByTheDeskOfPaymentsOnly() {
        var day = nextMorning();
        var stranger = Clerk.login(rehearsal, "shinsa").browser();
        var shuno = Clerk.login(rehearsal, "shuno").browser();

        for (var page : List.of("mornings/" + day, "mornings/" + day + "/sheet.pdf", "payouts")) {
            assertThat(stranger.get("/clerk/payments/" + page).status()).isEqualTo(403);
            assertThat(shuno.get("/clerk/payments/" + page).status()).isEqualTo(200);
        }
        assertThat(stranger.get("/clerk/payments/mornings/" + day + "/sheet.csv")
                        .status())
                .isEqualTo(403);
        assertThat(shuno.get("/clerk/payments/mornings").text()).contains(JapaneseDates.date(day));
    }

    private String bounced() {
        var reference = till.awaitingPayment();
        rehearsal.settle();
        jdbc.sql("update mail set sent_at = null, failed_at = ordered_at where reference = ? and kind = 'M3'")
                .param(reference)
                .update();
        return reference;
    }

    private List<String> openAlarms() {
        return alarms.open().stream().map(PaymentAlarm::objectId).toList();
    }

    private LocalDate nextMorning() {
        rehearsal.settle();
        var day = openDays.next(rehearsal.now().toLocalDate());
        till.moveTo(day, LocalTime.of(7, 31));
        return day;
    }

    private List<String> lines(LocalDate day, String part, String subject) {
        return sheets.of(day).orElseThrow().parts().stream()
                .filter(known -> known.title().equals(part))
                .flatMap(known -> known.lines().stream())
                .filter(line -> line.subject().equals(subject))
                .map(line -> line.amount() + " " + line.detail())
                .toList();
    }
}
