package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.REFUND_FAILS_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.process.ExternalTasks.Step;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money goes back by the word of two persons, and comes back as an alarm when it could not. */
@ProductTest
@AllWellAgain
class RefundIT {

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundStep refundStep;

    @Autowired
    private BookComparison comparison;

    @Autowired
    private Payments payments;

    @Autowired
    private StripeRefunds stripeRefunds;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    @Test
    void givesAPartBackWhenASecondPersonApproves() {
        var reference = till.paid(VISA);

        givesBack(reference, 110);

        assertThat(refunded(reference)).isEqualTo(110);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(rehearsal.mail(Till.email(reference), "M11").get("text").asText())
                .contains("110円", "担当窓口で確認")
                .doesNotContain("キャンセル");
        assertThat(shuno.card(reference)).contains("110円 承認（収納 次郎）", "返金を起案する");
        assertThat(Clerk.login(rehearsal, "hasso").reads(reference))
                .contains("110円 承認（収納 次郎）")
                .doesNotContain("返金を起案する");
    }

    @Test
    void givesAllBack() {
        var reference = till.paid(VISA);

        givesBack(reference, 410);

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(shuno.drafts(reference, 1).status()).isEqualTo(422);
    }

    @Test
    void neverByTheWordOfOne() {
        var reference = till.paid(VISA);
        shuno.drafts(reference, 410).expect(200);
        var task = shuno.first().task(reference, Shuno.DECIDE);

        assertThat(shuno.first()
                        .tries(task, Map.of("outcome", "APPROVE"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("起案した人は決裁できません");

        assertThat(refunded(reference)).isZero();
    }

    @Test
    void aDoubledClickIsOneDraft() throws Exception {
        var reference = till.paid(VISA);

        var answers = AtOnce.run(4, () -> shuno.drafts(reference, 100).status());

        assertThat(answers).containsOnlyOnce(200).contains(409);
        assertThat(refunds.of(reference)).hasSize(1);
    }

    @Test
    void offersNoMoreThanIsThere() {
        var reference = till.paid(VISA);
        givesBack(reference, 400);

        assertThat(shuno.page(reference, "/refund")).contains("10円");
        assertThat(shuno.drafts(reference, 11).expect(422).get("detail").asText())
                .contains("10円まで");
        assertThat(shuno.drafts(reference, 0).status()).isEqualTo(422);
        shuno.drafts(reference, 10).expect(200);
    }

    @Test
    void aRefusedDraftMovesNothing() {
        var reference = till.paid(VISA);
        shuno.drafts(reference, 410).expect(200);

        shuno.second().decides(reference, Shuno.DECIDE, Map.of("outcome", "REFUSE", "reason", "対象外のため"));
        rehearsal.settle();

        assertThat(refunded(reference)).isZero();
        assertThat(shuno.page(reference, "/refund")).contains("410円");
    }

    @Test
    void aRefundThatTheBankSendsBackCallsTheDesk() {
        var reference = till.paid(REFUND_FAILS_LATER);

        givesBack(reference, 410);

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");
        assertThat(shuno.card(reference)).contains("返金ができませんでした");
        shuno.first().decides(reference, "Task_SettleAlarm", Map.of("note", "口座振込で返金"));
        assertThat(shuno.card(reference)).doesNotContain("返金ができませんでした");
    }

    @Test
    void whatWentBackByBankTransferIsRecordedByTwoPersons() {
        var reference = till.paid(REFUND_FAILS_LATER);
        givesBack(reference, 410);
        shuno.first().decides(reference, "Task_SettleAlarm", Map.of("note", "口座振込で返金"));
        var today = rehearsal.now().toLocalDate();
        var found = comparison.compare(rehearsal.now().minusDays(1).toInstant());

        assertThat(shuno.transfers(reference, 410, today.plusDays(1))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("今日までの日付");
        shuno.transfers(reference, 410, today).expect(200);
        shuno.approves(reference);
        rehearsal.settle();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(refunded(reference)).as("the provider knows nothing of it").isZero();
        assertThat(lastMail(reference)).contains("410円", "口座振込などの方法でお返ししました").doesNotContain("10日ほど");
        assertThat(shuno.card(reference)).contains("返金済み", "に口座振込など）");
        assertThat(found + comparison.compare(rehearsal.now().minusDays(1).toInstant()))
                .as("differences from the provider's books")
                .isEqualTo(found);

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();
        assertThat(refunded(reference)).as("and nothing goes back twice").isZero();
    }

    @Test
    void aRefundThatTheProviderRefusesCallsTheDesk() {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.settle();
        shuno.first().decides(reference, "Task_SettleAlarm", Map.of("note", "異議の内容を確認中"));

        givesBack(reference, 410);

        assertThat(refunded(reference)).isZero();
        assertThat(shuno.card(reference)).contains("カード会社の結論が出るまで").doesNotContain("返金ができませんでした");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isZero();
        assertThat(shuno.page(reference, "/refund")).contains("410円");
    }

    @Test
    void moneyOfAnEarlierRequestCanBeDrafted() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.strayCase();
        till.chargedRequest(reference);
        rehearsal.faults(Map.of("webhook", "none"));
        var now = rehearsal.now();
        payments.add(
                reference,
                410,
                now.toInstant(),
                now.toLocalDate(),
                now.plusDays(1).toInstant());

        assertThat(shuno.page(reference, "/refund")).contains("410円");
        assertThat(shuno.card(reference)).contains("返金を起案する");
    }

    @Test
    void isDraftedOfTheChargeThatHasSomethingLeft() {
        var reference = till.paid(VISA);
        givesBack(reference, 410);
        var later = secondCharge(reference);

        givesBack(reference, 300);

        assertThat(stripe.intent(later).refunded()).isEqualTo(300);
        assertThat(money(reference).held()).isEqualTo(110);
        assertThat(shuno.drafts(reference, 111).expect(422).get("detail").asText())
                .contains("110円まで");
    }

    @Test
    void offersOneChargeAfterTheOther() {
        var reference = till.paid(VISA);
        var later = secondCharge(reference);

        assertThat(shuno.drafts(reference, 411).expect(422).get("detail").asText())
                .contains("410円まで");
        givesBack(reference, 410);
        givesBack(reference, 410);

        assertThat(refunded(reference)).isEqualTo(410);
        assertThat(stripe.intent(later).refunded()).isEqualTo(410);
        assertThat(money(reference).held()).isZero();
    }

    /** Another charge of the same request, which does not go back by itself. */
    private String secondCharge(String reference) {
        var payment = till.request(reference);
        rehearsal.faults(Map.of("webhook", "lost"));
        var charge = console.made(payment);
        console.tool("/payment_intents/" + charge + "/late-charge", Map.of());
        rehearsal.faults(Map.of("webhook", "none"));
        till.invents(
                payment,
                PaymentFact.money(
                        FactSource.WEBHOOK,
                        FactKind.SUCCEEDED,
                        charge,
                        410L,
                        PaymentFact.YEN,
                        rehearsal.now().toInstant()));
        return charge;
    }

    @Test
    void theSameDecisionIsOneRefundEvenWhenItsKeyIsForgotten() {
        var reference = till.paid(VISA);
        shuno.drafts(reference, 110).expect(200);
        var refund = refunds.undecided(reference).orElseThrow();
        var payment = till.request(reference);

        var given = stripeRefunds.part(payment, refund);
        jdbc.sql("delete from stripe_idempotency").update();

        assertThat(stripeRefunds.part(payment, refund)).isEqualTo(given);
        assertThat(given.yen()).isEqualTo(110);
        assertThat(refunded(reference)).isEqualTo(110);
    }

    @Test
    void tellsOfEachChargeThatGoesBackByItselfAndCountsItOnce() {
        var reference = till.paid(VISA);
        var second = console.made(till.request(reference));
        console.tool("/payment_intents/" + second + "/late-charge", Map.of());
        rehearsal.settle();
        assertThat(lastMail(reference)).contains("410円", "二度のお支払い").doesNotContain("キャンセル");

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(2);
        assertThat(lastMail(reference)).contains("410円", "取り下げられた").doesNotContain("820円");
        assertThat(money(reference).refunded()).isEqualTo(820);
    }

    @Test
    void aSecondChargeThatWentBackWithTheEndIsNoFailedRefund() {
        var reference = till.paid(VISA);
        var second = console.made(till.request(reference));
        rehearsal.faults(Map.of("api", "500"));
        console.tool("/payment_intents/" + second + "/late-charge", Map.of());
        rehearsal.settle();
        rehearsal.faults(Map.of("api", "none"));
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();
        assertThat(money(reference).refunded()).isEqualTo(820);

        rehearsal.pass(Duration.ofMinutes(10));

        assertThat(till.openTasks(reference)).contains("Task_AcknowledgeLatePayment");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(1);
        assertThat(lastMail(reference)).contains("820円");
    }

    @Test
    void anEndedCaseGetsBackTheChargesOfAllItsRequests() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.strayCase();
        var earlier = till.chargedRequest(reference);
        var later = till.chargedRequest(reference);
        rehearsal.faults(Map.of("webhook", "none"));

        var finding = refundStep
                .ask(
                        List.of(new Step("1", PaymentTopics.REFUND, reference, Map.of(), null)),
                        new Round(Duration.ofHours(1)))
                .values()
                .iterator()
                .next();

        assertThat(finding.variables()).containsEntry("refundAmount", 820).containsEntry("refunded", true);
        assertThat(finding.observed()).hasSize(2);
        assertThat(stripe.intent(earlier).refunded()).isEqualTo(410);
        assertThat(stripe.intent(later).refunded()).isEqualTo(410);
    }

    @Test
    void whatGoesBackByItselfWaitsForWhatPeopleApproved() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.strayCase();
        var charge = till.chargedRequest(reference);
        rehearsal.faults(Map.of("webhook", "none"));
        long id = refunds.draft(till.request(reference), charge, new Draft(110, "過誤納のため", null, "shuno"));
        refunds.decide(id, true, "shuno2");
        var approved = new Step("1", PaymentTopics.REFUND, reference, Map.of("refundId", id), null);
        var ended = new Step("2", PaymentTopics.REFUND, reference, Map.of(), null);

        var findings = refundStep.ask(List.of(approved, ended), new Round(Duration.ofHours(1)));
        assertThat(findings).containsOnlyKeys(approved);
        refundStep.recorded(approved, Objects.requireNonNull(findings.get(approved)));
        rehearsal.settle();
        var rest = refundStep.ask(List.of(ended), new Round(Duration.ofHours(1)));

        assertThat(Objects.requireNonNull(rest.get(ended)).variables()).containsEntry("refundAmount", 300);
        assertThat(stripe.intent(charge).refunded()).isEqualTo(410);
    }

    @Test
    void aSecondDisputeCallsTheDeskAgain() {
        var reference = till.paid(DISPUTED_LATER);
        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "won"));
        rehearsal.settle();
        shuno.first().decides(reference, "Task_SettleAlarm", Map.of("note", "対応済み"));

        console.tool("/payment_intents/" + till.request(reference).intentId() + "/dispute", Map.of());
        rehearsal.settle();

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.DISPUTED);
        assertThat(till.openTasks(reference)).contains("Task_SettleAlarm");
    }

    @Test
    void aDisputeCallsTheDeskOnce() {
        var reference = till.paid(DISPUTED_LATER);

        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsOnlyOnce("Task_SettleAlarm");
        assertThat(shuno.card(reference)).contains("異議を申し立てました", "異議が認められ");
    }

    @Test
    void otherDesksHaveNoPartInIt() {
        var reference = till.paid(VISA);
        var stranger = Clerk.login(rehearsal, "hasso");

        assertThat(Shuno.drafts(stranger, reference, 410).status()).isEqualTo(403);
        assertThat(stranger.browser()
                        .get("/clerk/cases/" + reference + "/refund")
                        .status())
                .isEqualTo(403);
    }

    /** 起案 by the one, 決裁 by the other. */
    private void givesBack(String reference, int amount) {
        shuno.drafts(reference, amount).expect(200);
        shuno.approves(reference);
        rehearsal.settle();
    }

    private String lastMail(String reference) {
        return rehearsal.mail(Till.email(reference), "M11").get("text").asText();
    }

    private PaymentMoney money(String reference) {
        return facts.of(till.request(reference).id()).money();
    }

    private long refunded(String reference) {
        return stripe.intent(Objects.requireNonNull(till.request(reference).intentId()))
                .refunded();
    }
}
