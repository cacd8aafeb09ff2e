package jp.madoguchi.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate ends while its case waits for the clerk. */
@ProductTest
class ExpiredInReviewIT {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void theClerkIsToldThatOnlyANewSignatureHelps() {
        var resident = submittedWithACardOfTomorrow();

        rehearsal.whileNobodyKnowsOfRevocation(() -> rehearsal.pass(Duration.ofDays(3)));

        var refusal = approval(resident).expect(409);
        assertThat(refusal.get("type").asText()).endsWith(":revocation-lost");
        assertThat(refusal.get("detail").asText()).contains("新しい電子証明書").doesNotContain("確認を続けています");
        assertThat(facts(resident).get("correction").asText()).contains("もう一度署名してください");
        assertThat(caseCard(resident)).contains("待っても確認できない見込みです").doesNotContain("確認を続けています");
    }

    @Test
    void theQuestionsEndWhenNobodyCanKnowAnyMore() {
        var resident = submittedWithACardOfTomorrow();
        rehearsal.whileNobodyKnowsOfRevocation(() -> rehearsal.pass(Duration.ofDays(2)));
        assertThat(questions(resident)).isEqualTo(1);

        rehearsal.pass(Duration.ofDays(3));

        assertThat(questions(resident)).isZero();
        assertThat(approval(resident).expect(409).get("type").asText()).endsWith(":revocation-lost");
    }

    @Test
    void aNewCardIsTheWayOut() {
        var resident = submittedWithACardOfTomorrow();
        rehearsal.whileNobodyKnowsOfRevocation(() -> rehearsal.pass(Duration.ofDays(3)));
        var correction = facts(resident).get("correction").asText();

        Clerk.login(rehearsal, "shinsa")
                .decides(resident.reference(), "Task_Review", Map.of("outcome", "CORRECT", "message", correction));
        assertThat(rehearsal.mail(resident.email(), "M12").get("text").asText()).contains(correction);
        resident.signs(Card.of(rehearsal.issueCard(Resident.taro())));
        resident.submits();
        rehearsal.settle();

        assertThat(approval(resident).status()).isEqualTo(200);
    }

    @Test
    void whatWasKnownAtTheEndStaysKnown() {
        var resident = new Resident(rehearsal).appliesWith(cardOfTomorrow());

        rehearsal.pass(Duration.ofDays(9));

        assertThat(approval(resident).status()).isEqualTo(200);
    }

    private Resident submittedWithACardOfTomorrow() {
        var card = cardOfTomorrow();
        return rehearsal.whileNobodyKnowsOfRevocation(() -> new Resident(rehearsal).appliesWith(card));
    }

    private JsonNode cardOfTomorrow() {
        var person = new HashMap<String, Object>(Resident.taro());
        person.put("fault", "expires-tomorrow");
        return rehearsal.issueCard(person);
    }

    private Answer approval(Resident resident) {
        return Clerk.login(rehearsal, "shinsa").approves(resident.reference());
    }

    private JsonNode facts(Resident resident) {
        return Clerk.login(rehearsal, "shinsa").sees(resident.reference(), "Task_Review");
    }

    private String caseCard(Resident resident) {
        return Clerk.login(rehearsal, "shinsa").reads(resident.reference());
    }

    private long questions(Resident resident) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(resident.reference())
                        .singleResult()
                        .getId())
                .activityId("Timer_RecheckLater")
                .count();
    }
}
