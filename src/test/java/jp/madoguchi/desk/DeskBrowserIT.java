package jp.madoguchi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.testing.CardNumbers;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Tasklist;
import jp.madoguchi.testing.Windows;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The decisions beside the straight way, each through its form in Tasklist. */
@ProductTest
class DeskBrowserIT {

    @RegisterExtension
    private final Windows windows = Windows.onADesk();

    @Autowired
    private Rehearsal rehearsal;

    private Screen screen;
    private Tasklist desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DeskDecisions decisions;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Forged forged;

    @BeforeEach
    void opensAWindow() {
        screen = windows.open(rehearsal.baseUrl());
        desk = new Tasklist(screen);
    }

    @Test
    void theReviewAsksExtendsHoldsAndReturns() {
        var reference = apply();
        desk.logsIn("shinsa");

        desk.takes(reference, "審査").isRefused("処理の内容を選んでください。");
        screen.shows("この作業の期限：");
        screen.ticks("申請者に確認する");
        desk.isRefused("申請者への質問を入力してください。");
        screen.types("申請者への質問", "本籍の記載は必要ですか。");
        desk.completes();

        desk.takes(reference, "申請者への確認");
        assertThat(desk.caseCard().getByText("自動で判定されます")).isVisible();
        screen.ticks("電話などで確認できた").types("確認した内容", "電話で確認した。");
        desk.completes();

        place(reference, "Task_Review", "Task_DecideUnreachable");
        desk.takes(reference, "取消の判断");
        screen.ticks("期限を延ばす");
        desk.enters("days", "3");
        desk.isRefused("理由を入力してください。");
        desk.enters("reason", "旅行から戻られるのを待つため。");
        desk.completes();

        place(reference, "Task_Ask", "Task_DecideUnreachable");
        desk.takes(reference, "取消の判断");
        screen.ticks("保留にする");
        desk.enters("until", today().toString());
        desk.enters("reason", "入院中のため。");
        desk.isRefused("再開する日は、明日から");
        desk.enters("until", today().plusMonths(1).toString());
        desk.completes();

        desk.takes(reference, "保留中").completes();

        desk.takes(reference, "審査");
        screen.ticks("補正を依頼する").types("直してほしいところ", "通数を直してください。");
        desk.completes();
        assertDecided(reference, "ASK", "ANSWERED", "EXTEND", "HOLD", "RESUME", "CORRECT");
    }

    @Test
    void theReviewRefusesAndPrintsTheSheet() {
        var reference = apply();
        desk.logsIn("shinsa").takes(reference, "審査");

        var sheet = windows.browser()
                .waitForPage(() -> desk.caseCard().getByText("申請書を印刷").click());
        assertThat(sheet.getByText("見本県見本市見本町一丁目２番３号").first()).isVisible();
        sheet.close();

        screen.ticks("却下する").types("却下の理由", "ご本人の申請ではありませんでした。");
        desk.completes();
        assertDecided(reference, "REFUSE");
    }

    @Test
    void theReviewApprovesAcrossTheCityLimitsForAReason() {
        var hanako = Map.<String, Object>of(
                "name", "別府　花子",
                "address", "別県別市見本市場前１番",
                "birthDate", "1990-04-01",
                "sex", "2",
                "key", "P-384");
        var reference = new Resident(rehearsal)
                .applies("juminhyo", Resident.juminhyo(), hanako)
                .reference();

        desk.logsIn("shinsa").takes(reference, "審査");
        screen.ticks("承認して証明書を発行する");
        desk.isRefused("市外の住所のまま承認する理由を入力してください。");
        desk.enters("reason", "転入届を受理済み。").completes();

        assertDecided(reference, "APPROVE");
    }

    @Test
    void thePaymentDeskWaitsExtendsHoldsConfirmsAndCancels() {
        var reference = approved();
        desk.logsIn("shuno");

        place(reference, "Receive_Payment", "Task_DecideUnpaid");
        desk.takes(reference, "取消の判断");
        screen.ticks("取り消す（差し戻し）");
        desk.isRefused("取消の理由を入力してください。");
        screen.ticks("期限を延ばす");
        desk.enters("days", "2");
        desk.enters("reason", "カードの再発行を待つため。");
        desk.completes();

        place(reference, "Receive_Payment", "Task_DecideUnpaid");
        desk.takes(reference, "取消の判断");
        screen.ticks("保留にする");
        desk.enters("until", today().plusDays(10).toString());
        desk.enters("reason", "入院中のため。");
        desk.completes();

        desk.takes(reference, "保留中").completes();

        place(reference, "Receive_Payment", "Task_ResolvePayment");
        desk.takes(reference, "入金の確認");
        screen.ticks("入金を確認した");
        desk.isRefused("確認した内容を入力してください。");
        screen.ticks("もう少し待つ").types("待つ理由", "決済会社で処理中。");
        desk.completes();

        place(reference, "Timer_CheckPayment", "Task_ResolvePayment");
        desk.takes(reference, "入金の確認");
        screen.ticks("取り消す").types("取消の理由", "入金を確認できませんでした。");
        desk.completes();
        assertDecided(reference, "APPROVE", "EXTEND", "HOLD", "RESUME", "WAIT", "CANCEL");

        var late = approved();
        runtime.createProcessInstanceByKey(ProcessNames.LATE_PAYMENT)
                .businessKey(late)
                .setVariable("reference", late)
                .startBeforeActivity("Task_AcknowledgeLatePayment")
                .execute();
        desk.takes(late, "取消後の入金の確認").completes();
        assertDecided(late, "APPROVE", "ACKNOWLEDGED");
    }

    @Test
    void theDispatchDeskLooksTwiceAndDestroys() {
        var reference = paid();
        desk.logsIn("hasso");

        place(reference, "Task_Dispatch", "Task_Enclose");
        desk.takes(reference, "封入").isRefused("宛名と封入物を確認し");
        screen.ticks("宛名と封入物を確認した");
        desk.completes();

        desk.takes(reference, "発送");
        screen.shows("封入した人とは別の担当者が");
        screen.ticks("封入をやり直す").types("やり直す理由", "宛名が違います。");
        desk.completes();

        desk.takes(reference, "封入");
        screen.ticks("宛名と封入物を確認した");
        desk.completes();

        desk.logsOut().logsIn("hasso2").takes(reference, "発送");
        screen.ticks("正しく封入されている").ticks("宛名と封入物を確認した");
        desk.completes();
        assertDecided(reference, "APPROVE", "ENCLOSED", "RETURN", "ENCLOSED", "DISPATCHED");

        var ended = approved();
        place(ended, "Receive_Payment", "Task_DestroyCertificate");
        desk.takes(ended, "証明書の破棄");
        screen.ticks("証明書を破棄した");
        desk.completes();
        assertDecided(ended, "APPROVE", "DESTROYED");
    }

    private String apply() {
        return new Resident(rehearsal).appliesForJuminhyo().reference();
    }

    /** On the morning on which the payment was confirmed. */
    private String paid() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        approve(resident.reference());
        resident.paysWith(CardNumbers.VISA);
        var day = openDays.next(rehearsal.now().toLocalDate());
        rehearsal.moveTo(day.atTime(8, 30).atOffset(rehearsal.now().getOffset()));
        return resident.reference();
    }

    private String approved() {
        var reference = apply();
        approve(reference);
        return reference;
    }

    private void approve(String reference) {
        Clerk.login(rehearsal, "shinsa").decides(reference, "Task_Review", Map.of("outcome", "APPROVE"));
    }

    private LocalDate today() {
        return rehearsal.now().toLocalDate();
    }

    /** Leads a case to a desk that it would reach by its limits only, days later. */
    private void place(String reference, String from, String to) {
        forged.add(reference);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, ProcessNames.APPLICATION)
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(to)
                .cancelAllForActivity(from)
                .execute();
    }

    private void assertDecided(String reference, String... outcomes) {
        assertThat(decisions.of(reference)).extracting(DeskDecision::outcome).containsExactly(outcomes);
    }
}
