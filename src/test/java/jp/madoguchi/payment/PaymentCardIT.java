package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What 収納 sees of a payment on the case card and on the pages behind it, and what it may do from there. */
@ProductTest
class PaymentCardIT {

    private static final String STOP = "支払期限を延ばす・保留にする";
    private static final String REFUND = "返金を起案する";

    @Autowired
    private Payments payments;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    @Test
    void aRequestThatWaitsCanBeStopped() {
        var reference = till.awaitingPayment();

        assertThat(shuno.card(reference))
                .contains("支払い待ち", "410円（1回目の依頼）", payBy(reference), STOP)
                .doesNotContain("決済番号", "入金</", REFUND);
        assertThat(shuno.page(reference, "/payment-stop")).contains(reference, payBy(reference), "いまの支払い依頼を締め切る");
    }

    @Test
    void aRequestThatIsOverOffersNothing() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.afterTheCutOff(reference);

        assertThat(shuno.card(reference))
                .contains("受付終了（未払い）", intent(reference))
                .doesNotContain(STOP, REFUND);
    }

    @Test
    void aStoppedRequestIsNotStoppedAgain() {
        var reference = till.awaitingPayment();
        shuno.first()
                .browser()
                .post("/clerk/api/cases/" + reference + "/payment-stop", Map.of("reason", "入院のため"))
                .expect(200);

        rehearsal.settle();

        assertThat(shuno.card(reference)).doesNotContain(STOP);
    }

    @Test
    void moneyThatIsHereCanGoBack() {
        var reference = till.paid(VISA);

        assertThat(shuno.card(reference))
                .contains(
                        "支払い済み", "410円、" + JapaneseDates.date(rehearsal.now().toLocalDate()), intent(reference), REFUND)
                .doesNotContain(STOP, "異議");
        assertThat(shuno.page(reference, "/refund")).contains(reference, "410円");
    }

    @Test
    void moneyOfEveryRequestAndEveryChargeIsShown() {
        var reference = till.paid(VISA);
        var first = till.request(reference);
        var elsewhere = console.made(first);
        console.tool("/payment_intents/" + elsewhere + "/late-charge", Map.of());
        rehearsal.settle();
        payments.add(reference, 410, rehearsal.now().toInstant(), first.payBy(), first.cutOff());

        assertThat(shuno.card(reference))
                .contains("410円（2回目の依頼）", "（1回目の依頼、決済番号" + first.intentId() + "）", "（1回目の依頼、決済番号" + elsewhere + "）");
    }

    @Test
    void aDraftSaysWhoWroteItAndWhatBecameOfIt() {
        var reference = till.paid(VISA);
        shuno.first()
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", 110, "reason", "過誤納のため"))
                .expect(200);
        assertThat(shuno.card(reference)).contains("110円 決裁待ち", "理由: 過誤納のため（起案 収納 太郎）");
        var task = shuno.first().task(reference, "Task_DecideRefund");
        var asked = shuno.first().browser().get("/clerk/api/tasks/" + task).expect(200);
        assertThat(asked.toString()).contains("110", "収納 太郎");

        Clerk.login(rehearsal, "shuno2")
                .decides(reference, "Task_DecideRefund", Map.of("outcome", "REFUSE", "reason", "対象外のため"));

        assertThat(shuno.card(reference)).contains("110円 却下（収納 次郎）");
    }

    @Test
    void aDisputeStaysOnTheCardAfterSomebodyLooked() {
        var reference = till.paid(DISPUTED_LATER);
        var task = shuno.first().task(reference, "Task_SettleAlarm");
        assertThat(shuno.first()
                        .browser()
                        .get("/clerk/api/tasks/" + task)
                        .expect(200)
                        .toString())
                .contains("異議を申し立てました");

        shuno.first().decides(reference, "Task_SettleAlarm", Map.of("note", "回答した"));

        assertThat(shuno.card(reference)).contains("異議を申し立てました", "支払いへの異議の申し立て中");
        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();
        assertThat(shuno.card(reference)).contains("異議が認められ", "カード会社により取り消された");
    }

    private String payBy(String reference) {
        return JapaneseDates.date(till.request(reference).payBy());
    }

    private String intent(String reference) {
        return Objects.requireNonNull(till.request(reference).intentId());
    }
}
