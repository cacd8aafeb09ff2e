package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comparison before 08:30, what it finds, and the sheet that a person signs. */
@ProductTest
@AllWellAgain
class MorningIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private MorningSheets sheets;

    @Autowired
    private Payouts payouts;

    @Autowired
    private MorningController pages;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

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

    @Autowired
    private Shuno shuno;

    @Test
    void showsWhatCameWhatIsMissingAndWhatIsLate() throws Exception {
        var paid = till.paid(VISA);
        var waiting = till.awaitingPayment();
        var bounced = till.awaitingPaymentOfSomebodyWhoHasMoved();

        var day = nextMorning();

        assertThat(lines(day, "前回の確認のあとの入金")).contains(paid + " 410");
        assertThat(lines(day, "未払い")).contains(waiting + " 410").doesNotContain(paid + " 410");
        assertThat(lines(day, "届かなかった支払い依頼メール")).containsOnlyOnce(bounced + " 410");
        assertThat(page(day)).contains("残り", "まだ確認されていません。", waiting);
        assertThat(get(day, "/sheet.csv")).contains("確認日,区分", paid);
        assertThat(text(day)).contains("朝の確認表", "前回の確認のあとの入金", paid);
    }

    @Test
    void namesEachChargeOnce() {
        var reference = till.paid(VISA);
        assertThat(lines(nextMorning(), "前回の確認のあとの入金")).containsOnlyOnce(reference + " 410");

        word.webhook(word.event("payment_intent.succeeded", word.intentJson(reference, 410, "jpy")));

        assertThat(lines(nextMorning(), "前回の確認のあとの入金")).doesNotContain(reference + " 410");
    }

    @Test
    void saysOfMoneyThatItGoesBackOnlyWhereItDoes() {
        var late = till.awaitingPayment();
        till.registered(late, VISA);
        till.afterTheCutOff(late);
        console.tool("/payment_intents/" + till.request(late).intentId() + "/late-charge", Map.of());
        rehearsal.settle();
        var kept = till.paid(VISA);
        word.webhook(word.event("payment_intent.canceled", word.intentJson(kept, 0, "jpy")));

        var day = nextMorning();

        assertThat(lines(day, "取消・締切のあとの入金")).containsOnlyOnce(late + " 410").doesNotContain(kept + " 410");
    }

    @Test
    void isSignedByAPersonOnceAndStaysAsItWasSigned() {
        var day = nextMorning();
        var task = signing(day);

        assertThat(Clerk.login(rehearsal, "hasso").tries(task, Map.of()).status())
                .isEqualTo(403);
        shuno.first().signs(task, Map.of("note", "異常なし")).expect(200);

        assertThat(shuno.first().tries(task, Map.of()).status()).isIn(404, 409);
        assertThat(page(day)).contains("収納 太郎 確認済み", "異常なし");
        var signed = sheets.of(day).orElseThrow();
        till.paid(VISA);
        shuno.first()
                .browser()
                .post("/clerk/api/payments/reconciliations", Map.of())
                .expect(200);
        rehearsal.settle();
        assertThat(sheets.of(day)).contains(signed);
    }

    @Test
    void whatWasSignedNeedNoSecondSignature() {
        var day = nextMorning();
        shuno.first().signs(signing(day), Map.of("note", "異常なし")).expect(200);
        runtime.createProcessInstanceByKey("PaymentReconciliation")
                .startBeforeActivity("Task_ReconcilePayments")
                .execute();
        rehearsal.settle();
        var again = signing(day);

        assertThat(shuno.first()
                        .signs(again, Map.of("note", "二度目の確認"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("収納 太郎", "メモ");
        shuno.first().signs(again, Map.of()).expect(200);

        assertThat(sheets.of(day).orElseThrow().note()).isEqualTo("異常なし");
    }

    @Test
    void isReadAgainWhenItWasMadeAgain() {
        var day = nextMorning();
        var task = signing(day);
        var seen = shuno.first().seen(task);
        shuno.first()
                .browser()
                .post("/clerk/api/payments/reconciliations", Map.of())
                .expect(200);
        rehearsal.settle();

        var refused = shuno.first().tries(task, Map.of("seen", seen)).expect(422);

        assertThat(refused.get("detail").asText()).contains("確認表が作り直された");
        assertThat(sheets.of(day).orElseThrow().signedBy()).isNull();
        shuno.first().signs(task, Map.of()).expect(200);
    }

    @Test
    void findsMoneyThatIsNotOurs() {
        var intent = console.strangersPayment(990);

        var day = nextMorning();

        assertThat(lines(day, "確認が必要なもの")).containsOnlyOnce(intent + " 990");
    }

    @Test
    void findsMoneyThatCameBeforeTheFirstRequest() {
        var intent = console.strangersPayment(880);
        console.chargedEarlier(intent, Duration.ofDays(400));
        jdbc.sql("delete from payment_reconciliation").update();

        var day = nextMorning();

        assertThat(lines(day, "確認が必要なもの")).containsOnlyOnce(intent + " 880");
    }

    @Test
    void findsMoneyThatTheProviderDoesNotKnow() {
        var reference = till.paid(VISA);
        console.forgets(Objects.requireNonNull(till.request(reference).intentId()));

        var day = nextMorning();

        assertThat(lines(day, "確認が必要なもの")).contains(reference + " 410");
        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");
    }

    @Test
    void findsAnotherAmountAndARefundOfWhichNoEventTells() {
        var reference = till.paid(VISA);
        console.changes(Objects.requireNonNull(till.request(reference).intentId()), "amount", "500");
        console.changes(Objects.requireNonNull(till.request(reference).intentId()), "amount_refunded", "90");

        nextMorning();

        assertThat(kinds(reference)).contains("AMOUNT_DIFFERS", "REFUND_DIFFERS");
        assertThat(till.openTasks(reference)).containsOnlyOnce("Task_SettleAlarm");
    }

    @Test
    void saysWhichBankCreditHoldsWhichApplications() {
        var paid = till.paid(VISA);
        var refunded = till.paid(VISA);
        console.refunded(till.request(refunded), 110);
        var contested = till.paid(DISPUTED_LATER);
        console.tool("/payouts", Map.of());

        nextMorning();

        var page = shuno.first().browser().get("/clerk/payments/payouts").text();
        assertThat(page).contains(paid, refunded, "-110円", "410円", contested, "異議の申し立て", "-410円");
    }

    @Test
    void aPayoutOfNothingIsAnAlarm() {
        console.tool("/payouts", Map.of("empty", true));

        var day = nextMorning();

        assertThat(lines(day, "確認が必要なもの")).anyMatch(line -> line.matches("po_\\w+ 1000"));
    }

    @Test
    void aPayoutThatTheBankReturnsIsNoCredit() {
        var payout = console.payout();
        nextMorning();
        assertThat(credits()).contains(payout);

        console.says(payout, "status", "\"failed\"");
        var day = nextMorning();

        assertThat(credits()).doesNotContain(payout);
        assertThat(subjects(day, "確認が必要なもの")).containsOnlyOnce(payout);
    }

    @Test
    void aPayoutIsReadUntilItsLinesAreThere() {
        var paid = till.paid(VISA);
        var payout = console.payout();
        console.says(payout, "reconciliation_status", "\"in_progress\"");
        console.holdsLinesBack(payout, true);
        var early = nextMorning();
        assertThat(subjects(early, "確認が必要なもの")).doesNotContain(payout);
        assertThat(credits()).contains(payout);

        console.says(payout, "reconciliation_status", "\"completed\"");
        console.holdsLinesBack(payout, false);
        var day = nextMorning();

        assertThat(payouts.latest(100))
                .filteredOn(known -> known.id().equals(payout))
                .flatExtracting(Payout::lines)
                .extracting(Payout.Line::reference)
                .contains(paid);
        assertThat(subjects(day, "確認が必要なもの")).doesNotContain(payout);
    }

    @Test
    void aPayoutThatIsNotTheSumOfItsLinesIsAnAlarm() {
        till.paid(VISA);
        var payout = console.payout();
        console.says(payout, "amount", "1");

        assertThat(subjects(nextMorning(), "確認が必要なもの")).containsOnlyOnce(payout);
    }

    @Test
    void comparesOnDemand() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));

        shuno.first()
                .browser()
                .post("/clerk/api/payments/reconciliations", Map.of())
                .expect(200);
        rehearsal.settle();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void isForTheDeskOfPaymentsOnly() {
        var stranger = Clerk.login(rehearsal, "shinsa");

        assertThat(stranger.browser().get("/clerk/payments/mornings").status()).isEqualTo(403);
        assertThat(stranger.browser()
                        .post("/clerk/api/payments/reconciliations", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(shuno.first().browser().get("/clerk/payments/mornings").status())
                .isEqualTo(200);
        assertThat(shuno.first()
                        .browser()
                        .get("/clerk/payments/mornings/2001-01-01")
                        .status())
                .isEqualTo(404);
    }

    private LocalDate nextMorning() {
        var day = openDays.next(rehearsal.now().toLocalDate());
        till.moveTo(day, LocalTime.of(7, 31));
        return day;
    }

    private List<String> lines(LocalDate day, String part) {
        return sheets.of(day).orElseThrow().parts().stream()
                .filter(known -> known.title().equals(part))
                .flatMap(known -> known.lines().stream())
                .map(line -> line.subject() + " " + line.amount())
                .toList();
    }

    private List<String> subjects(LocalDate day, String part) {
        return lines(day, part).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private List<String> credits() {
        return payouts.latest(100).stream().map(Payout::id).toList();
    }

    private String signing(LocalDate day) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_SignMorningSheet")
                .processVariableValueEquals("sheetDay", day.toString())
                .singleResult()
                .getId();
    }

    private List<String> kinds(String reference) {
        return jdbc.sql("select kind from payment_alarm where reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    private String page(LocalDate day) {
        return get(day, "");
    }

    private String get(LocalDate day, String below) {
        var answer = shuno.first().browser().get("/clerk/payments/mornings/" + day + below);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private String text(LocalDate day) throws Exception {
        var file = pages.pdf(day, new jp.madoguchi.web.Clerk("shuno", java.util.Set.of("shuno")));
        try (var pdf = Loader.loadPDF(Objects.requireNonNull(file.getBody()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
