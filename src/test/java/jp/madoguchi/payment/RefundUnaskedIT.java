package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that one person gives back in the provider's own console, past 起案 and 決裁, is told to 収納. */
@ProductTest
@AllWellAgain
class RefundUnaskedIT {

    private static final String SETTLE = "Task_SettleAlarm";
    private static final String TOLD = "起案と決裁のない返金";

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
    void whileTheCertificateWaitsForItsEnvelope() {
        var reference = till.paid(VISA);
        till.morningAfter();
        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");

        console.refunded(till.request(reference), 410);
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", SETTLE);
        assertThat(shuno.card(reference)).contains(TOLD);
    }

    @Test
    void afterTheCertificateHasLeft() {
        var reference = till.paid(VISA);
        till.morningAfter();
        Clerk.login(rehearsal, "hasso").decides(reference, "Task_Dispatch", Map.of("envelopeChecked", true));

        console.refunded(till.request(reference), 100);
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsExactly(SETTLE);
        assertThat(shuno.card(reference)).contains(TOLD);
    }

    @Test
    void onceHoweverItIsHeardOf() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.paid(VISA);
        console.refunded(till.request(reference), 100);
        rehearsal.faults(Map.of("webhook", "none"));

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsOnlyOnce(SETTLE);
        assertThat(alarms(reference))
                .as("of what went back by itself there is none")
                .isEqualTo(1);
    }

    @Test
    void whatTwoPersonsDecidedIsAskedFor() {
        var reference = till.paid(VISA);
        shuno.first()
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", 110, "reason", "過誤納のため"))
                .expect(200);
        Clerk.login(rehearsal, "shuno2").decides(reference, "Task_DecideRefund", Map.of("outcome", "APPROVE"));
        rehearsal.settle();

        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);
    }

    private int alarms(String reference) {
        return jdbc.sql("select count(*) from payment_alarm where reference = ? and kind = 'REFUND_UNASKED'")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
