package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.REFUND_FAILS_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that went back past the provider, who says for ever that it is still there: once, and never sent for. */
@ProductTest
@AllWellAgain
class BankTransferIT {

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private TaskService tasks;

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

    @ParameterizedTest
    @ValueSource(ints = {410, 100})
    void aCaseThatGotItsMoneyBackIsNotSentUnpaid(int amount) {
        var reference = till.paid(VISA);
        shuno.transfers(reference, amount, today()).expect(200);
        approves(reference).expect(200);

        till.morningAfter();

        assertThat(till.openTasks(reference)).containsExactly("Task_ResolvePayment");
    }

    @Test
    void nothingIsSentWhileItIsUndecidedWhetherItsMoneyWentBack() {
        var reference = till.paid(VISA);
        shuno.transfers(reference, 410, today()).expect(200);

        till.morningAfter();

        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", Shuno.DECIDE);
        assertThat(decides(
                                shuno.first(),
                                reference,
                                "Task_ResolvePayment",
                                Map.of("outcome", "CONFIRMED", "reason", "入金を見た"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("返金の決裁を待って");
    }

    @Test
    void whatWaitsForItsDecisionIsNotGivenBackByItself() {
        var reference = till.paid(VISA);
        shuno.transfers(reference, 410, today()).expect(200);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();
        assertThat(console.refunds(reference)).isZero();

        approves(reference).expect(200);

        assertThat(money(reference).held()).isZero();
        assertThat(console.refunds(reference)).isZero();
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(1);
    }

    @Test
    void onlyTheRestGoesBackByItself() {
        var reference = till.paid(VISA);
        shuno.transfers(reference, 100, today()).expect(200);

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        assertThat(money(reference).refunded()).isEqualTo(310);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
    }

    @Test
    void aRefusedDraftOfAnEndedCaseCallsTheDesk() {
        var reference = till.paid(VISA);
        shuno.transfers(reference, 410, today()).expect(200);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        decides(shuno.second(), reference, Shuno.DECIDE, Map.of("outcome", "REFUSE", "reason", "振込の記録がない"))
                .expect(200);
        rehearsal.settle();

        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");
        assertThat(shuno.card(reference)).contains("料金が残っています", "返金を起案する");
        shuno.drafts(reference, 410).expect(200);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
    }

    @Test
    void whatTwoPersonsGaveBackInVainAndByTransferIsNotTriedAgainAtTheEnd() {
        var reference = till.paid(REFUND_FAILS_LATER);
        word.webhook(word.event("payment_intent.canceled", word.intentJson(reference, 0, "jpy")));
        till.morningAfter();
        shuno.drafts(reference, 410).expect(200);
        approves(reference).expect(200);
        assertThat(console.refunds(reference)).isEqualTo(1);
        shuno.transfers(reference, 410, today()).expect(200);

        decides(shuno.second(), reference, "Task_ResolvePayment", Map.of("outcome", "CANCEL", "reason", "返金のため"))
                .expect(200);
        rehearsal.settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(console.refunds(reference)).isEqualTo(1);
        approves(reference).expect(200);
        assertThat(money(reference).held()).isZero();
        assertThat(rehearsal.count(Till.email(reference), "M11"))
                .as("of the card, before its bank sent the money back, and of the transfer")
                .isEqualTo(2);
    }

    @Test
    void whatWentBackMeanwhileCannotBeApproved() {
        var reference = till.paid(VISA);
        shuno.transfers(reference, 410, today()).expect(200);
        console.refunded(till.request(reference), 400);
        rehearsal.settle();

        assertThat(approves(reference).expect(422).get("detail").asText()).contains("起案のあとに");

        assertThat(money(reference).held()).isEqualTo(10);
    }

    @Test
    void nothingIsGivenBackBeforeItCame() {
        var reference = till.paid(VISA);

        assertThat(shuno.transfers(reference, 410, today().minusDays(1))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("入金のあった日");
    }

    private Answer approves(String reference) {
        var answer = decides(shuno.second(), reference, Shuno.DECIDE, Map.of("outcome", "APPROVE"));
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

    private LocalDate today() {
        return rehearsal.now().toLocalDate();
    }

    private PaymentMoney money(String reference) {
        return facts.of(till.request(reference).id()).money();
    }
}
