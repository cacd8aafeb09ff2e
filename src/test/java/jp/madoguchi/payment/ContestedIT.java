package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A charge that its payer contests: while the issuer has not decided, nobody pays it back in another way. */
@ProductTest
@AllWellAgain
class ContestedIT {

    private static final String SETTLE = "Task_SettleAlarm";
    private static final Map<String, Object> NOTE = Map.of("note", "決済会社に確認した。");

    @Autowired
    private OpenDays openDays;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    @ParameterizedTest
    @ValueSource(strings = {"none", "lost"})
    void aDisputeThatWasWonKeepsNothingFromItsEnvelope(String webhook) {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.faults(Map.of("webhook", webhook));
        closes(reference, "won");

        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(till.openTasks(reference)).contains("Task_Dispatch").doesNotContain("Task_ResolvePayment");
    }

    @Test
    void theDeskWaitsForTheIssuer() {
        var reference = withdrawnWhileContested();

        assertThat(till.openTasks(reference)).contains(SETTLE);
        assertThat(shuno.card(reference)).contains("カード会社の結論が出るまで").doesNotContain("別の方法で返し、");
        assertThat(rehearsal.count(Till.email(reference), "M11")).isZero();
        assertThat(shuno.first()
                        .browser()
                        .post(
                                "/clerk/api/cases/" + reference + "/refunds",
                                Map.of(
                                        "amount",
                                        410,
                                        "reason",
                                        "取下げのため",
                                        "transferredOn",
                                        rehearsal.now().toLocalDate().toString()))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("異議");
        closes(reference, "lost");
    }

    @Test
    void aDisputeThatIsWonAfterTheEndIsMoneyToGiveBack() {
        var reference = withdrawnWhileContested();
        shuno.first().decides(reference, SETTLE, NOTE);

        closes(reference, "won");

        assertThat(till.openTasks(reference)).contains(SETTLE);
        assertThat(shuno.card(reference)).contains("「返金を起案する」からカードに返して").doesNotContain("そのまま収納");
        shuno.first().decides(reference, SETTLE, NOTE);
        shuno.first()
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", 410, "reason", "取下げのため"))
                .expect(200);
        Clerk.login(rehearsal, "shuno2").decides(reference, "Task_DecideRefund", Map.of("outcome", "APPROVE"));
        rehearsal.settle();
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void whatTheIssuerGaveBackIsNotGivenBackAgain() {
        var reference = till.paid(DISPUTED_LATER);
        closes(reference, "lost");
        shuno.first().decides(reference, SETTLE, NOTE);

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        assertThat(facts.of(till.request(reference).id()).inOrder())
                .extracting(PaymentFact::source)
                .doesNotContain(FactSource.REFUND);
        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);
    }

    private String withdrawnWhileContested() {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.settle();
        shuno.first().decides(reference, SETTLE, NOTE);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();
        return reference;
    }

    private void closes(String reference, String outcome) {
        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", outcome));
        rehearsal.settle();
    }
}
