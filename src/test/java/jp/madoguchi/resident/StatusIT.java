package jp.madoguchi.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The status page of an unpaid application asks for a payment only as long as one can be made. */
@ProductTest
class StatusIT {

    @Autowired
    private Rehearsal rehearsal;

    private Resident resident;

    @BeforeEach
    void isAskedToPay() {
        resident = new Resident(rehearsal).appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
    }

    @Test
    void asksForThePaymentUntilItsLastDay() {
        var status = resident.status();

        assertThat(status.get("todo").asText()).contains("お支払いください");
        assertThat(status.get("deadline").isTextual()).isTrue();
    }

    @Test
    void takesAWithdrawalAtTheFirstClickAndTheSecondOneForTheSame() {
        var withdrawal = resident.own("/withdrawal");

        var first = resident.browser().post(withdrawal, Map.of()).expect(200);
        var second = resident.browser().post(withdrawal, Map.of()).expect(200);

        assertThat(second).isEqualTo(first);
        var meanwhile = resident.browser().get(resident.own("/status")).expect(200);
        assertThat(meanwhile.get("label").asText()).isEqualTo("取下げの手続き中");
        assertThat(meanwhile.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(meanwhile.get("deadline").isNull()).isTrue();
        assertThat(meanwhile.get("todo").isNull()).isTrue();
        assertThat(resident.status().get("label").asText()).isEqualTo("取下げ");
        assertThat(resident.browser().post(withdrawal, Map.of()).expect(200)).isEqualTo(first);
        assertThat(rehearsal.count(resident.email(), "M10")).isEqualTo(1);
    }

    @Test
    void asksForNoPaymentWhileAClerkDecidesOrHoldsAndTellsWhyItWasCancelled() {
        var shuno = Clerk.login(rehearsal, "shuno");
        shuno.browser()
                .post("/clerk/api/cases/" + resident.reference() + "/payment-stop", Map.of("reason", "二重申請"))
                .expect(200);
        assertNothingToPay(resident.status());
        shuno.decides(
                resident.reference(),
                "Task_DecideUnpaid",
                Map.of(
                        "outcome",
                        "HOLD",
                        "until",
                        rehearsal.now().toLocalDate().plusMonths(3).toString(),
                        "reason",
                        "相談中"));
        assertNothingToPay(resident.status());
        shuno.decides(resident.reference(), "Task_OnHoldPayment", Map.of("outcome", "RESUME"));
        assertThat(resident.status().get("todo").asText()).contains("お支払いください");

        shuno.browser()
                .post("/clerk/api/cases/" + resident.reference() + "/payment-stop", Map.of("reason", "二重申請"))
                .expect(200);
        rehearsal.settle();
        shuno.decides(
                resident.reference(), "Task_DecideUnpaid", Map.of("outcome", "CANCEL", "reason", "同じ申請が二件ありました。"));

        assertThat(resident.state()).isEqualTo("CANCELLED");
        assertThat(resident.status().get("message").asText()).isEqualTo("同じ申請が二件ありました。");
    }

    private static void assertNothingToPay(JsonNode status) {
        assertThat(status.get("state").asText()).isEqualTo("AWAITING_PAYMENT");
        assertThat(status.get("deadline").isNull()).isTrue();
        assertThat(status.get("todo").asText()).startsWith("担当者が確認しています。").doesNotContain("お支払いください");
    }
}
