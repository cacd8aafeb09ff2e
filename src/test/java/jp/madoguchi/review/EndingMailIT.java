package jp.madoguchi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the applicant is told when an application ends: the words of the decision that ended it, and no others. */
@ProductTest
class EndingMailIT {

    private static final String INTERNAL = "規程により返金できない。";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private DeskDecisions decisions;

    @Test
    void keepsTheWordsOfARefusedRefundInTheOffice() {
        var resident = asked();
        refusesARefund(resident);

        rehearsal.pass(Duration.ofDays(20));

        assertThat(resident.state()).isEqualTo("CANCELLED");
        assertThat(resident.status().get("message").isNull()).isTrue();
        assertThat(mail(resident)).contains("期限までにご連絡がとれなかったため").doesNotContain(INTERNAL);
    }

    @Test
    void tellsTheReasonOfTheCancellationWhateverWasRefusedAfterIt() {
        var resident = asked();
        Clerk.login(rehearsal, "shinsa")
                .decides(resident.reference(), "Task_Ask", Map.of("outcome", "CANCEL", "note", "ご本人の希望です。"));
        refusesARefund(resident);

        assertThat(resident.status().get("message").asText()).isEqualTo("ご本人の希望です。");
        assertThat(mail(resident)).contains("ご本人の希望です。").doesNotContain(INTERNAL);
    }

    private Resident asked() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa")
                .decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "本籍は?"));
        rehearsal.settle();
        return resident;
    }

    private void refusesARefund(Resident resident) {
        decisions.add(new DeskDecision(
                resident.reference(),
                "refund-" + resident.reference(),
                "Task_DecideRefund",
                "REFUSE",
                INTERNAL,
                null,
                null,
                "shuno2",
                rehearsal.now().toInstant()));
    }

    private String mail(Resident resident) {
        return rehearsal.mail(resident.email(), "M7").get("text").asText();
    }
}
