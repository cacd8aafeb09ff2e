package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the provider may tell, in every order, too often, too late, wrong or never: one sentence each. */
@ProductTest
@AllWellAgain
class PaymentScenariosIT {

    private static final String SUCCEEDED = "payment_intent.succeeded";

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private Payments payments;

    @Autowired
    private StripeGateway stripe;

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

    @Test
    void aWebhookThatComesFiftyTimesTenInParallelCountsOnce() throws Exception {
        var reference = chargedWithoutAWord();
        var body = word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"));

        assertThat(AtOnce.run(50, 10, () -> word.webhook(body))).containsOnly(200);

        assertThat(facts.of(till.request(reference).id()).inOrder())
                .filteredOn(fact -> fact.kind() == FactKind.SUCCEEDED)
                .hasSize(1);
        paidOnce(reference);
    }

    @Test
    void theSamePaymentUnderAnotherEventIdCountsOnce() {
        var reference = chargedWithoutAWord();

        word.webhook(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy")));
        word.webhook(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy")));

        paidOnce(reference);
        assertThat(till.openTasks(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment_failed", "processing", "requires_action"})
    void anAttemptThatSucceededIsPaidWhateverWasHeardBefore(String earlier) {
        var reference = chargedWithoutAWord();

        word.webhook(word.event("payment_intent." + earlier, word.intentJson(reference, 0, "jpy")));
        word.webhook(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy")));

        paidOnce(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment_failed", "processing", "requires_action"})
    void anAttemptThatSucceededStaysPaidWhateverIsHeardLater(String later) {
        var reference = chargedWithoutAWord();

        word.webhook(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy")));
        word.webhook(word.event("payment_intent." + later, word.intentJson(reference, 0, "jpy")));

        paidOnce(reference);
    }

    @Test
    void moneyThatSucceedsElsewhereAfterTheCancellationGoesBack() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        word.webhook(word.event("payment_intent.canceled", word.intentJson(reference, 0, "jpy")));
        var payment = till.request(reference);

        var elsewhere = console.made(payment);
        console.tool("/payment_intents/" + elsewhere + "/late-charge", Map.of());
        rehearsal.settle();

        assertThat(stripe.intent(elsewhere).refunded()).isEqualTo(410);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(till.openTasks(reference)).contains("Task_AcknowledgeLatePayment");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(1);

        console.tool("/payment_intents/" + elsewhere + "/dispute", Map.of());
        rehearsal.settle();

        assertThat(facts.of(payment.id()).inOrder())
                .extracting(PaymentFact::kind)
                .contains(FactKind.DISPUTED);
    }

    @ParameterizedTest
    @CsvSource({"409, jpy", "411, jpy", "41000, jpy", "410, usd"})
    void anotherAmountOrCurrencyIsForAPerson(long received, String currency) {
        var reference = chargedWithoutAWord();

        word.webhook(word.event(SUCCEEDED, word.intentJson(reference, received, currency)));
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
        assertThat(till.rehearsal()
                        .mail(Till.email(reference), "M8")
                        .get("text")
                        .asText())
                .contains("担当者が確認しています")
                .doesNotContain("ありがとうございます");
    }

    @Test
    void moneyWithoutOurMarksIsForAPerson() {
        var reference = chargedWithoutAWord();

        word.webhook(word.event(SUCCEEDED, word.intentJson(till.request(reference), 410, "jpy", Map.of())));
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void moneyWithTheMarksOfAnotherApplicationIsForAPerson() {
        var reference = chargedWithoutAWord();
        var other = till.request(chargedWithoutAWord()).metadata();

        word.webhook(word.event(SUCCEEDED, word.intentJson(till.request(reference), 410, "jpy", other)));
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void aVisitThatNobodyKnowsIsRecordedAndLeftAlone() {
        var body = word.event(
                "checkout.session.completed",
                "{\"id\":\"cs_unknown\",\"object\":\"checkout.session\",\"mode\":\"setup\"}");

        assertThat(word.webhook(body)).isEqualTo(200);

        assertThat(recordedAsForeign("cs_unknown")).isEqualTo(1);
    }

    @Test
    void anEventOfTheOtherModeIsRecordedAndLeftAlone() {
        var reference = chargedWithoutAWord();

        assertThat(word.webhook(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"), true)))
                .isEqualTo(200);

        assertThat(till.paymentState(reference).open()).isTrue();
        assertThat(recordedAsForeign(
                        Objects.requireNonNull(till.request(reference).intentId())))
                .isEqualTo(1);
    }

    @Test
    void anEventOfAnotherAccountIsLeftAlone() {
        var reference = chargedWithoutAWord();
        var body = word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"))
                .replace("\"object\":\"event\"", "\"object\":\"event\",\"account\":\"acct_other\"");

        assertThat(word.webhook(body)).isEqualTo(200);

        assertThat(till.paymentState(reference).open()).isTrue();
    }

    @Test
    void aCancellationAfterThePaymentIsForAPerson() {
        var reference = till.paid(VISA);

        word.webhook(word.event("payment_intent.canceled", word.intentJson(reference, 0, "jpy")));
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void whatWentBackAtTheProviderIsForAPerson() {
        var reference = till.paid(VISA);

        console.refunded(till.request(reference), 410);
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void whatWentBackIsNeitherConfirmedNorCountedAgain() {
        var reference = till.paid(VISA);
        console.refunded(till.request(reference), 410);
        rehearsal.settle();
        var clerk = Clerk.login(rehearsal, "shuno");
        clerk.decides(reference, "Task_SettleAlarm", Map.of("note", "過誤納の返金"));
        till.morningAfter();
        var task = clerk.task(reference, "Task_ResolvePayment");

        assertThat(clerk.tries(task, Map.of("outcome", "CONFIRMED", "reason", "確認した"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("すべて返金されたか");
        clerk.decides(reference, "Task_ResolvePayment", Map.of("outcome", "CANCEL", "reason", "返金済みのため"));
        rehearsal.settle();

        assertThat(facts.of(till.request(reference).id()).money().refunded()).isEqualTo(410);
        assertThat(rehearsal.mail(Till.email(reference), "M11").get("text").asText())
                .contains("410円", "申請がキャンセル");
    }

    @Test
    void whatWentBackInPartAtTheProviderIsForAPerson() {
        var reference = till.paid(VISA);

        console.refunded(till.request(reference), 100);
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void aRefundThatFailedLeavesThePaymentPaidAndCallsTheDesk() {
        var reference = till.paid(VISA);
        var refund = console.refunded(till.request(reference), 410);

        console.tool("/refunds/" + refund + "/fail", Map.of());
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_Dispatch", "Task_SettleAlarm");
    }

    @Test
    void aDisputeKeepsTheCertificateHere() {
        var reference = till.paid(DISPUTED_LATER);

        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.DISPUTED);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @ParameterizedTest
    @CsvSource({"won, PAID, Task_Dispatch", "lost, CHARGED_BACK, Task_ResolvePayment"})
    void theEndOfADisputeDecidesWhetherTheCertificateGoes(String outcome, PaymentState state, String task) {
        var reference = till.paid(DISPUTED_LATER);

        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", outcome));
        till.morningAfter();

        assertThat(till.paymentState(reference)).isEqualTo(state);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder(task, "Task_SettleAlarm");
    }

    @Test
    void aWebhookThatIsThreeDaysLateStillCounts() {
        var reference = chargedWithoutAWord();
        var body = word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"));

        rehearsal.pass(Duration.ofDays(3));
        assertThat(word.webhook(body)).isEqualTo(200);

        paidOnce(reference);
    }

    @Test
    void aWebhookBeforeOurOwnCommitIsFoundByOurMarks() {
        var reference = till.awaitingPayment();
        var intent = console.made(till.request(reference));
        assertThat(till.request(reference).intentId()).isNull();

        console.tool("/payment_intents/" + intent + "/late-charge", Map.of());
        rehearsal.settle();

        assertThat(till.request(reference).intentId()).isEqualTo(intent);
        paidOnce(reference);
        till.morningAfter();
        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");
    }

    @Test
    void whoPaysOneSecondBeforeTheCutOffHasPaid() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var cutOff = till.request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        rehearsal.moveTo(cutOff.minusSeconds(1));

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        rehearsal.moveTo(cutOff);

        paidOnce(reference);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoPaysAtTheCutOffOrOneSecondAfterIsTooLate(int seconds) {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var cutOff = till.request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        rehearsal.moveTo(cutOff.plusSeconds(seconds));

        assertThat(till.resident(reference).post("", Map.of()).status()).isEqualTo(410);

        assertThat(till.charges(reference)).isZero();
        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
    }

    @Test
    void whoProvesThemselvesToTheIssuerAfterTheCutOffIsNotCharged() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        var cutOff = till.request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        rehearsal.moveTo(cutOff.minusSeconds(1));
        var waiting = till.pay(reference);
        rehearsal.moveTo(cutOff.plusSeconds(1));

        till.approved(waiting);
        rehearsal.settle();

        assertThat(till.charges(reference)).isZero();
        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
    }

    private String chargedWithoutAWord() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));
        rehearsal.faults(Map.of("webhook", "none"));
        return reference;
    }

    private void paidOnce(String reference) {
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        assertThat(rehearsal.count(Till.email(reference), "M8")).isEqualTo(1);
        assertThat(rehearsal.count(Till.email(reference), "M11")).isZero();
        assertThat(payments.of(reference)).hasSize(1);
    }

    private int recordedAsForeign(String object) {
        return jdbc.sql("select count(*) from payment_fact where object_id = ? and payment_id is null")
                .param(object)
                .query(Integer.class)
                .single();
    }
}
