package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 決済の確認: a question is asked once, each new one is asked, and only what was seen is settled. */
@ProductTest
@AllWellAgain
class PaymentAlarmIT {

    private static final String SETTLE = "Task_SettleAlarm";
    private static final Map<String, Object> NOTE = Map.of("note", "決済会社に確認した。");

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
    void whatWasSettledIsAskedAgainOnlyWhenMoreIsKnown() {
        var reference = till.paid(VISA);
        told(reference, "payment_intent.canceled", 0);
        shuno.first().decides(reference, SETTLE, NOTE);

        told(reference, "payment_intent.canceled", 0);
        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);

        told(reference, "payment_intent.succeeded", 990);
        assertThat(till.openTasks(reference)).containsOnlyOnce(SETTLE);
    }

    @Test
    void nobodySettlesWhatTheyHaveNotSeen() {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.settle();
        var task = shuno.first().task(reference, SETTLE);
        var seen = shuno.first().seen(task);
        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();

        var refused =
                shuno.first().tries(task, Map.of("note", "回答した。", "seen", seen)).expect(422);

        assertThat(refused.get("field").asText()).isEqualTo("seen");
        assertThat(refused.get("detail").asText()).contains("新しい知らせ");
        assertThat(till.openTasks(reference)).containsOnlyOnce(SETTLE);
        shuno.first().decides(reference, SETTLE, NOTE);
        assertThat(till.openTasks(reference)).doesNotContain(SETTLE);
    }

    private void told(String reference, String type, int received) {
        assertThat(word.webhook(word.event(type, word.intentJson(reference, received, "jpy"))))
                .isEqualTo(200);
    }
}
