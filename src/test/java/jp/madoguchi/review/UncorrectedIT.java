package jp.madoguchi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that comes back to the review because the mail that asked for a correction never arrived. */
@ProductTest
class UncorrectedIT {

    private static final String REVIEW = "Task_Review";
    private static final Map<String, Object> APPROVE = Map.of("outcome", "APPROVE");
    private static final Map<String, Object> CORRECT = Map.of("outcome", "CORRECT", "message", "通数を直してください。");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    private Resident resident;
    private Clerk review;

    @BeforeEach
    void isAskedForACorrectionThatNeverArrives() {
        resident =
                new Resident(rehearsal).verifiesMail("nenkin-genkyo").agrees().fills(Resident.genkyo());
        resident.submits();
        rehearsal.settle();
        jdbc.sql("update application set email = ? where reference = ?")
                .params("bounce." + UUID.randomUUID() + "@example.jp", resident.reference())
                .update();
        review = Clerk.login(rehearsal, "shinsa");
        review.decides(resident.reference(), REVIEW, CORRECT);
        rehearsal.settle();
        rehearsal.pass(Duration.ofMinutes(1));
    }

    @Test
    void approvesNothingThatWasNotSubmitted() {
        resident.fills(Map.of("copies", 9));
        rehearsal.pass(Duration.ofDays(20));

        var refused = approve().expect(409);

        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:content-not-submitted");
        assertThat(refused.get("detail").asText()).contains("まだ申請されていない", "補正をもう一度依頼");
        var facts = review.browser()
                .get("/clerk/api/tasks/" + review.task(resident.reference(), REVIEW))
                .expect(200)
                .get("facts");
        assertThat(facts.get("approvable").asBoolean()).isFalse();
        assertThat(facts.get("obstacle")).isEqualTo(refused.get("detail"));
        assertThat(card()).contains("補正のお願いのメールが申請者に届かず", "補正の途中で入力した内容は、まだ申請されていません。");
    }

    @Test
    void showsTheClerkWhatWasSubmittedNotWhatIsTypedMeanwhile() {
        resident.fills(Map.of("address", "見本県見本市途中町一丁目"));

        assertThat(card()).contains("補正をお願いしています。", "見本町一丁目２番３号").doesNotContain("途中町");
        assertThat(sheet()).contains("補正をお願いしています。", "見本町一丁目２番３号").doesNotContain("途中町");
        resident.submits();
        assertThat(sheet()).contains("途中町").doesNotContain("補正をお願いしています。");
    }

    @Test
    void tellsTheResidentThatNothingWasSubmitted() {
        resident.fills(Map.of("copies", 9));
        rehearsal.pass(Duration.ofDays(20));

        assertThat(resident.state()).isEqualTo("IN_REVIEW");
        assertThat(resident.status().get("todo").asText())
                .isEqualTo("補正の期限までに、もう一度申請されなかったため、担当者が確認しています。補正の途中で入力された内容は、申請されていません。ご連絡をお待ちください。");
        assertThat(resident.draft().get("next").asText()).isEqualTo("LAPSED");
    }

    @Test
    void approvesWhatWasSubmittedAfterTheSecondRequest() {
        resident.fills(Map.of("copies", 9));
        rehearsal.pass(Duration.ofDays(20));
        review.decides(resident.reference(), REVIEW, CORRECT);
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
        resident.submits();
        assertThat(resident.draft().get("next").asText()).isEqualTo("DONE");
        assertThat(resident.status().get("todo").isNull()).isTrue();
        assertThat(card()).doesNotContain("まだ申請されていません", "審査に戻りました");

        approve().expect(200);

        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
    }

    @Test
    void approvesWhatStandsAsItWasSubmitted() {
        rehearsal.pass(Duration.ofDays(20));
        assertThat(card()).contains("補正のお願いのメールが申請者に届かず").doesNotContain("まだ申請されていません");

        approve().expect(200);

        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
    }

    @Test
    void asksAndRefusesAllTheSame() {
        resident.fills(Map.of("copies", 9));
        rehearsal.pass(Duration.ofDays(20));

        review.decides(resident.reference(), REVIEW, Map.of("outcome", "ASK", "message", "何通必要ですか。"));
        assertThat(card()).contains("審査に戻りました");
        resident.browser()
                .post(resident.own("/answers"), Map.of("message", "九通です。"))
                .expect(200);
        approve().expect(409);
        review.decides(resident.reference(), REVIEW, Map.of("outcome", "REFUSE", "message", "申請し直してください。"));

        assertThat(resident.state()).isEqualTo("REFUSED");
    }

    private Answer approve() {
        return review.tries(review.task(resident.reference(), REVIEW), APPROVE);
    }

    private String sheet() {
        return review.browser()
                .get("/clerk/cases/" + resident.reference() + "/sheet")
                .text();
    }

    private String card() {
        return review.browser().get("/clerk/cases/" + resident.reference()).text();
    }
}
