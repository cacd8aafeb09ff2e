package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 決済の確認: a question is asked once, each new one is asked, and only what was seen is settled. */
@ProductTest
class PaymentAlarmIT {

    private static final String SETTLE = "Task_SettleAlarm";
    private static final Map<String, Object> NOTE = Map.of("note", "決済会社に確認した。");

    @Autowired
    private Till till;

    @Autowired
    private Rehearsal rehearsal;

    private Clerk shuno;

    @BeforeEach
    void aClerk() {
        shuno = Clerk.login(rehearsal, "shuno");
    }

    @AfterEach
    void settle() {
        rehearsal.settle();
    }

    @Test
    void whatWasSettledIsAskedAgainOnlyWhenMoreIsKnown() {
        var reference = till.paid(VISA);
        told(reference, "payment_intent.canceled", 0);
        shuno.decides(reference, SETTLE, NOTE);

        told(reference, "payment_intent.canceled", 0);
        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);

        told(reference, "payment_intent.succeeded", 990);
        assertThat(till.openTasks(reference)).containsOnlyOnce(SETTLE);
    }

    @Test
    void nobodySettlesWhatTheyHaveNotSeen() {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.settle();
        var task = shuno.task(reference, SETTLE);
        var seen = shuno.seen(task);
        till.tool("/disputes/" + till.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();

        var refused = shuno.tries(task, Map.of("note", "回答した。", "seen", seen)).expect(422);

        assertThat(refused.get("field").asText()).isEqualTo("seen");
        assertThat(refused.get("detail").asText()).contains("新しい知らせ");
        assertThat(till.openTasks(reference)).containsOnlyOnce(SETTLE);
        shuno.decides(reference, SETTLE, NOTE);
        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);
    }

    private void told(String reference, String type, int received) {
        assertThat(till.webhook(till.event(type, till.intentJson(reference, received, "jpy"))))
                .isEqualTo(200);
    }
}
