package jp.madoguchi.resident;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The status page of an unpaid application: asks only for what can be done, and says why it ended. */
@ProductTest
class StatusIT {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpenDays openDays;

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
        assertThat(meanwhile.get("withdrawable").asBoolean()).isFalse();
        assertThat(meanwhile.get("deadline").isNull()).isTrue();
        assertThat(meanwhile.get("todo").isNull()).isTrue();
        assertThat(resident.status().get("label").asText()).isEqualTo("取下げ");
        assertThat(resident.browser().post(withdrawal, Map.of()).expect(200)).isEqualTo(first);
        assertThat(rehearsal.count(resident.email(), "M10")).isEqualTo(1);
    }

    @Test
    void offersTheWithdrawalUntilTheEnvelopeIsPrepared() {
        resident.paysWith(VISA);
        var paid = resident.status();

        var morning = openDays.next(LocalDate.from(rehearsal.now())).atTime(8, 30);
        rehearsal.moveTo(morning.atOffset(rehearsal.now().getOffset()));
        var checked = resident.status();

        assertThat(paid.get("withdrawable").asBoolean()).isTrue();
        assertThat(checked.get("state")).as("the same words for the resident").isEqualTo(paid.get("state"));
        assertThat(checked.get("withdrawable").asBoolean()).isFalse();
        assertThat(resident.browser()
                        .post(resident.own("/withdrawal"), Map.of())
                        .status())
                .isEqualTo(409);
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

        assertCancelled("担当窓口で、申請の手続きを続けられないと判断したため", "同じ申請が二件ありました。");
        assertThat(rehearsal.mail(resident.email(), "M7").get("text").asText())
                .contains("担当窓口で、申請の手続きを続けられないと判断したため", "同じ申請が二件ありました。")
                .doesNotContain("期限までに");
    }

    @Test
    void blamesNobodyWhomTheRequestNeverReached() {
        var other = new Resident(rehearsal).appliesForJuminhyo();
        rehearsal.settle();
        jdbc.sql("update application set email = ? where reference = ?")
                .params("bounce." + other.email(), other.reference())
                .update();
        Clerk.login(rehearsal, "shinsa").decides(other.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        rehearsal.settle();
        rehearsal.pass(Duration.ofMinutes(1));
        rehearsal.settle();
        resident = other;

        var shuno = Clerk.login(rehearsal, "shuno");
        var decide = shuno.task(other.reference(), "Task_DecideUnpaid");
        var form = shuno.browser().get("/clerk/api/tasks/" + decide).expect(200);
        var refused = shuno.tries(decide, Map.of("outcome", "CANCEL")).expect(422);
        shuno.tries(decide, Map.of("outcome", "CANCEL", "reason", "メールをお届けできませんでした。"))
                .expect(200);

        assertThat(form.get("facts").get("reasonRequired").asBoolean()).isTrue();
        assertThat(refused.get("field").asText()).isEqualTo("reason");
        assertCancelled("担当窓口で、申請の手続きを続けられないと判断したため", "メールをお届けできませんでした。");
    }

    @Test
    void tellsWhoDidNotPayThatTheLimitHasPassed() {
        rehearsal.pass(Duration.ofDays(20));

        assertCancelled("期限までにお支払いを確認できなかったため", null);
        assertThat(rehearsal.mail(resident.email(), "M7").get("text").asText()).contains("期限までにお支払いを確認できなかったため");
    }

    private void assertCancelled(String because, @Nullable String message) {
        var status = resident.status();
        assertThat(status.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(status.get("todo").asText())
                .isEqualTo(because + "、申請はキャンセル（差し戻し）となりました。申請が必要な場合は、もう一度はじめから申請してください。");
        assertThat(status.get("message").textValue()).isEqualTo(message);
    }

    private static void assertNothingToPay(JsonNode status) {
        assertThat(status.get("state").asText()).isEqualTo("AWAITING_PAYMENT");
        assertThat(status.get("deadline").isNull()).isTrue();
        assertThat(status.get("todo").asText()).startsWith("担当者が確認しています。").doesNotContain("お支払いください");
    }
}
