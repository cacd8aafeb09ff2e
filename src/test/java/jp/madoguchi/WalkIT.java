package jp.madoguchi;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One application from the mail address to the posted envelope, and every other way it can end, over HTTP. */
@ProductTest
class WalkIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Rehearsal rehearsal;

    private Clerk review;

    @BeforeEach
    void clerkComesToWork() {
        review = Clerk.login(rehearsal, "shinsa");
    }

    @Test
    void goesFromTheMailAddressToThePostedEnvelope() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        assertThat(rehearsal.mail(resident.email(), "M2").get("text").asText()).contains(resident.reference());

        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        assertThat(rehearsal.mail(resident.email(), "M3").get("text").asText()).contains("410円");
        assertThat(resident.state()).isEqualTo("AWAITING_PAYMENT");

        resident.paysWith(VISA);
        assertThat(rehearsal.mail(resident.email(), "M8").get("text").asText()).contains("410円");
        assertThat(Clerk.login(rehearsal, "hasso").tasks(resident.reference())).isEmpty();

        waitForMorning(1);
        Clerk.login(rehearsal, "hasso")
                .decides(
                        resident.reference(),
                        "Task_Dispatch",
                        Map.of("trackingNumber", "1234-5678-9012", "envelopeChecked", true));
        assertThat(rehearsal.mail(resident.email(), "M5").get("text").asText()).contains("1234-5678-9012");
        assertThat(resident.status().get("label").asText()).isEqualTo("発送済み");
    }

    @Test
    void cancelsWhenNobodyPays() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));

        waitForMorning(4);
        assertThat(rehearsal.mail(resident.email(), "M9").get("text").asText()).contains("410円");
        waitForMorning(1);
        assertThat(resident.state()).isEqualTo("AWAITING_PAYMENT");
        waitForMorning(1);

        assertThat(resident.state()).isEqualTo("CANCELLED");
        assertThat(rehearsal.mail(resident.email(), "M7").get("text").asText())
                .contains(resident.reference(), "お支払いを確認できなかったため");
        assertThat(resident.status().get("todo").asText()).startsWith("期限までにお支払いを確認できなかったため、申請はキャンセル");
        Clerk.login(rehearsal, "hasso")
                .decides(resident.reference(), "Task_DestroyCertificate", Map.of("destroyed", true));
    }

    @Test
    void cancelsWhenNobodyAnswersTheQuestion() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "本籍の記載は必要ですか。"));
        assertThat(rehearsal.mail(resident.email(), "M6").get("text").asText()).contains("本籍の記載は必要ですか。");
        assertThat(resident.status().get("deadline").asText())
                .isEqualTo(openDays.payBy(rehearsal.now().toInstant(), 5).toString());

        waitForMorning(5);
        assertThat(resident.state()).isEqualTo("ASKING");
        waitForMorning(1);

        assertThat(resident.state()).isEqualTo("CANCELLED");
        assertThat(rehearsal.count(resident.email(), "M7")).isEqualTo(1);
    }

    @Test
    void goesOnWhenTheResidentAnswers() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "電話番号は正しいですか。"));

        resident.browser()
                .post(resident.own("/answers"), Map.of("message", "はい、正しいです。"))
                .expect(200);

        assertThat(resident.state()).isEqualTo("IN_REVIEW");
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
    }

    @Test
    void takesACorrectedAndNewlySignedApplication() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "CORRECT", "message", "提出先をご記入ください。"));
        assertThat(rehearsal.mail(resident.email(), "M12").get("text").asText()).contains("提出先をご記入ください。");
        assertThat(resident.state()).isEqualTo("CORRECTING");

        resident.fills(Map.of("submitTo", "見本年金事務所"));
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
        resident.signs(Card.of(rehearsal.issueCard(Resident.taro())));
        resident.submits();

        assertThat(resident.state()).isEqualTo("IN_REVIEW");
        assertThat(rehearsal.mail(resident.email(), "M2").get("text").asText())
                .contains("補正していただいた「住民票の写し」", "はじめの受付日時", "審査を続けます")
                .doesNotContain("翌開庁日");
    }

    @Test
    void tellsARefusalWithItsReason() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "REFUSE", "message", "見本市に住民登録がありません。"));

        assertThat(rehearsal.mail(resident.email(), "M13").get("text").asText()).contains("見本市に住民登録がありません。");
        assertThat(resident.state()).isEqualTo("REFUSED");
    }

    @Test
    void canBeWithdrawnBeforeAndAfterSubmissionAndWhileAwaitingPayment() {
        var draft = new Resident(rehearsal).verifiesMail("juminhyo");
        var inReview = new Resident(rehearsal).appliesForJuminhyo();
        var unpaid = new Resident(rehearsal).appliesForJuminhyo();
        review.decides(unpaid.reference(), "Task_Review", Map.of("outcome", "APPROVE"));

        for (var resident : List.of(draft, inReview, unpaid)) {
            resident.browser().post(resident.own("/withdrawal"), Map.of()).expect(200);
            assertThat(resident.state()).isEqualTo("WITHDRAWN");
            assertThat(rehearsal.count(resident.email(), "M10")).isEqualTo(1);
        }
        assertThat(subject(draft)).contains("申請ID " + draft.reference());
        assertThat(subject(inReview)).contains("受付番号 " + inReview.reference());
    }

    private String subject(Resident withdrawn) {
        return rehearsal.mail(withdrawn.email(), "M10").get("subject").asText();
    }

    /** To 08:30 of the n-th open day from now. */
    private void waitForMorning(int openDaysAhead) {
        var day = LocalDate.from(rehearsal.now());
        for (int i = 0; i < openDaysAhead; i++) {
            day = openDays.next(day);
        }
        rehearsal.moveTo(day.atTime(8, 30).atZone(rehearsal.now().getOffset()).toOffsetDateTime());
    }
}
