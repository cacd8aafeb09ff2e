package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.REFUND_FAILS_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that went back past the provider, who says for ever that it is still there: once, and never sent for. */
@ProductTest
@AllWellAgain
class BankTransferIT {

    private static final String DECIDE = "Task_DecideRefund";

    @Autowired
    private OpenDays openDays;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Till till;

    @Autowired
    private Rehearsal rehearsal;

    private Clerk first;
    private Clerk second;

    @BeforeEach
    void twoClerks() {
        first = Clerk.login(rehearsal, "shuno");
        second = Clerk.login(rehearsal, "shuno2");
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 100})
    void aCaseThatGotItsMoneyBackIsNotSentUnpaid(int amount) {
        var reference = till.paid(VISA);
        transfers(reference, amount, today()).expect(200);
        approves(reference).expect(200);

        morningAfter();

        assertThat(till.openTasks(reference)).containsExactly("Task_ResolvePayment");
    }

    @Test
    void nothingIsSentWhileItIsUndecidedWhetherItsMoneyWentBack() {
        var reference = till.paid(VISA);
        transfers(reference, 410, today()).expect(200);

        morningAfter();

        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", DECIDE);
        assertThat(decides(first, reference, "Task_ResolvePayment", Map.of("outcome", "CONFIRMED"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("返金の決裁を待って");
    }

    @Test
    void whatWaitsForItsDecisionIsNotGivenBackByItself() {
        var reference = till.paid(VISA);
        transfers(reference, 410, today()).expect(200);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();
        assertThat(till.refundsAtTheProvider(reference)).isZero();

        approves(reference).expect(200);

        assertThat(money(reference).held()).isZero();
        assertThat(till.refundsAtTheProvider(reference)).isZero();
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(1);
    }

    @Test
    void onlyTheRestGoesBackByItself() {
        var reference = till.paid(VISA);
        transfers(reference, 100, today()).expect(200);

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        assertThat(money(reference).refunded()).isEqualTo(310);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
    }

    @Test
    void aRefusedDraftOfAnEndedCaseCallsTheDesk() {
        var reference = till.paid(VISA);
        transfers(reference, 410, today()).expect(200);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        decides(second, reference, DECIDE, Map.of("outcome", "REFUSE", "reason", "振込の記録がない"))
                .expect(200);
        rehearsal.settle();

        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");
        assertThat(card(reference)).contains("料金が残っています", "返金を起案する");
        drafts(reference, Map.of("amount", 410)).expect(200);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
    }

    @Test
    void whatTwoPersonsGaveBackInVainAndByTransferIsNotTriedAgainAtTheEnd() {
        var reference = till.paid(REFUND_FAILS_LATER);
        till.webhook(till.event("payment_intent.canceled", till.intentJson(reference, 0, "jpy")));
        morningAfter();
        drafts(reference, Map.of("amount", 410)).expect(200);
        approves(reference).expect(200);
        assertThat(till.refundsAtTheProvider(reference)).isEqualTo(1);
        transfers(reference, 410, today()).expect(200);

        decides(second, reference, "Task_ResolvePayment", Map.of("outcome", "CANCEL", "reason", "返金のため"))
                .expect(200);
        rehearsal.settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(till.refundsAtTheProvider(reference)).isEqualTo(1);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
        assertThat(rehearsal.count(Till.email(reference), "M11"))
                .as("of the card, before its bank sent the money back, and of the transfer")
                .isEqualTo(2);
    }

    @Test
    void whatWentBackMeanwhileCannotBeApproved() {
        var reference = till.paid(VISA);
        transfers(reference, 410, today()).expect(200);
        till.refundedAtTheProvider(till.request(reference), 400);
        rehearsal.settle();

        assertThat(approves(reference).expect(422).get("detail").asText()).contains("起案のあとに");

        assertThat(money(reference).held()).isEqualTo(10);
    }

    @Test
    void nothingIsGivenBackBeforeItCame() {
        var reference = till.paid(VISA);

        assertThat(transfers(reference, 410, today().minusDays(1))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("入金のあった日");
    }

    private Answer transfers(String reference, int amount, LocalDate day) {
        return drafts(reference, Map.of("amount", amount, "transferredOn", day.toString()));
    }

    private Answer drafts(String reference, Map<String, Object> draft) {
        var body = new HashMap<>(draft);
        body.put("reason", "過誤納のため");
        return first.browser().post("/clerk/api/cases/" + reference + "/refunds", body);
    }

    private Answer approves(String reference) {
        var answer = decides(second, reference, DECIDE, Map.of("outcome", "APPROVE"));
        rehearsal.settle();
        return answer;
    }

    private Answer decides(Clerk clerk, String reference, String key, Map<String, Object> decision) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
        return clerk.tries(task.getId(), decision);
    }

    private void morningAfter() {
        rehearsal.settle();
        till.moveTo(openDays.next(today()), LocalTime.of(8, 30));
    }

    private LocalDate today() {
        return rehearsal.now().toLocalDate();
    }

    private String card(String reference) {
        return first.browser().get("/clerk/cases/" + reference).text();
    }

    private PaymentMoney money(String reference) {
        return PaymentMoney.of(facts.of(till.request(reference).id()));
    }
}
