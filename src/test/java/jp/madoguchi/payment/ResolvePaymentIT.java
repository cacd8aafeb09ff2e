package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 入金の確認: what a person says about money that the morning check could not confirm is what happens with it. */
@ProductTest
class ResolvePaymentIT {

    private static final String RESOLVE = "Task_ResolvePayment";

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private Refunds refunds;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

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
    void moneyOfAnotherAmountIsTakenByTheWordOfAPerson() {
        var reference = otherAmount();

        assertThat(decides(reference, Map.of("outcome", "CONFIRMED"))
                        .expect(422)
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        decides(reference, Map.of("outcome", "CONFIRMED", "reason", "免除の分を除いた額"))
                .expect(200);
        rehearsal.settle();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.openTasks(reference)).contains("Task_Dispatch").doesNotContain(RESOLVE);
        assertThat(audit.of(reference))
                .filteredOn(
                        line -> line.actor().equals("shuno") && line.action().equals("PAYMENT"))
                .extracting(AuditLine::detail)
                .contains("RESOLVED CONFIRMED", "ACCEPTED 41 yen of 410");
    }

    @Test
    void moneyThatNeverCameCannotBeConfirmed() {
        var reference = otherAmount();
        neverCame(reference);

        var answer = decides(reference, Map.of("outcome", "CONFIRMED", "reason", "入金を見た"))
                .expect(422);

        assertThat(answer.get("detail").asText()).contains("入金の記録がありません");
        assertThat(till.openTasks(reference)).contains(RESOLVE);
    }

    @Test
    void whoWaitsIsAskedAgainOnTheNextOpenMorning() {
        var reference = otherAmount();

        decides(reference, Map.of("outcome", "WAIT")).expect(200);
        rehearsal.settle();
        assertThat(till.openTasks(reference)).doesNotContain(RESOLVE);

        nextCheck();
        assertThat(till.openTasks(reference)).contains(RESOLVE);
    }

    @Test
    void aCancelledCaseGetsBackWhatIsLeft() {
        var reference = till.paid(VISA);
        console.refunded(till.request(reference), 100);
        nextCheck();

        assertThat(decides(reference, Map.of("outcome", "CANCEL")).status()).isEqualTo(422);
        assertThat(decides(reference, Map.of("outcome", "CANCEL", "reason", "本人の希望"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("310円", "ほかの担当者の決裁");
        assertThat(stripe.intent(intent(reference)).refunded()).isEqualTo(100);

        twoPersonsGiveBack(reference, 310);
        decides(reference, Map.of("outcome", "CANCEL", "reason", "本人の希望")).expect(200);
        rehearsal.settle();

        assertThat(stripe.intent(intent(reference)).refunded()).isEqualTo(410);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(till.request(reference).closedAt()).isNotNull();
        assertThat(rehearsal.mail(Till.email(reference), "M11").get("text").asText())
                .as("what went back through the provider's console, too")
                .contains("100円", "キャンセル（差し戻し）となったため");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(2);
    }

    @Test
    void moneyThatTwoPersonsGaveBackInVainDoesNotKeepTheCaseOpen() {
        var reference = till.paid(DISPUTED_LATER);
        nextCheck();

        twoPersonsGiveBack(reference, 410);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.DISPUTED);
        decides(reference, Map.of("outcome", "CANCEL", "reason", "異議の申し立てのため")).expect(200);
        rehearsal.settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");

        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.CHARGED_BACK);
    }

    @Test
    void whatTwoPersonsGaveBackInVainAndThenAgainIsDecidedOnce() {
        var reference = till.paid(VISA);
        word.webhook(word.event("payment_intent.canceled", word.intentJson(reference, 0, "jpy")));
        nextCheck();
        twoPersonsGiveBack(reference, 300);
        console.tool("/refunds/" + refunds.of(reference).get(0).providerId() + "/fail", Map.of());
        rehearsal.settle();
        twoPersonsGiveBack(reference, 300);

        var answer = decides(reference, Map.of("outcome", "CANCEL", "reason", "本人の希望"))
                .expect(422);

        assertThat(answer.get("detail").asText()).contains("110円", "ほかの担当者の決裁");
        assertThat(stripe.intent(intent(reference)).refunded()).isEqualTo(300);
    }

    private void twoPersonsGiveBack(String reference, int amount) {
        Clerk.login(rehearsal, "shuno")
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", amount, "reason", "取消のため"))
                .expect(200);
        decides("shuno2", reference, "Task_DecideRefund", Map.of("outcome", "APPROVE"))
                .expect(200);
        rehearsal.settle();
    }

    @Test
    void moneyThatNeverCameDoesNotComeAfterTheEndEither() {
        var reference = otherAmount();
        neverCame(reference);

        decides(reference, Map.of("outcome", "CANCEL", "reason", "入金なし")).expect(200);
        rehearsal.settle();

        assertThat(stripe.intent(intent(reference)).status()).isEqualTo(Intent.Status.CANCELED);
        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(till.openTasks(reference)).contains("Task_DestroyCertificate");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isZero();
    }

    private String otherAmount() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        word.webhook(word.event("payment_intent.succeeded", word.intentJson(reference, 41, "jpy")));
        nextCheck();
        return reference;
    }

    private void neverCame(String reference) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from payment_fact where payment_id = ? and kind = 'SUCCEEDED'")
                    .param(till.request(reference).id())
                    .update();
        });
    }

    private void nextCheck() {
        rehearsal.settle();
        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));
    }

    private String intent(String reference) {
        return Objects.requireNonNull(till.request(reference).intentId());
    }

    private Answer decides(String reference, Map<String, Object> decision) {
        return decides("shuno", reference, RESOLVE, decision);
    }

    private Answer decides(String clerk, String reference, String key, Map<String, Object> decision) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
        return Clerk.login(rehearsal, clerk).tries(task.getId(), decision);
    }
}
