package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DISPUTED_LATER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Tasklist;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of 収納 in a browser, as a clerk comes to them: from the case card and from Tasklist. */
@ProductTest
class PaymentDeskBrowserIT {

    @RegisterExtension
    private final Windows windows = Windows.onADesk();

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    private Screen screen;
    private Tasklist desk;

    @Autowired
    private OpenDays openDays;

    @BeforeEach
    void opensAWindow() {
        screen = windows.open(rehearsal.baseUrl());
        desk = new Tasklist(screen);
    }

    @Test
    void oneDraftsARefundAndAnotherDecidesIt() {
        var reference = till.paid(VISA);
        desk.logsIn("shuno");

        var form = follows(screen.opens("/clerk/cases/" + reference), "返金を起案する");
        form.isAt("返金の起案").types("返金額", "110").types("返金の理由", "速達料金の取り過ぎのため。");
        form.hasNoBarriers().pictured("refund").presses("起案する");
        form.shows("起案しました。");

        desk.opens().logsOut().logsIn("shuno2").takes(reference, "返金の決裁");
        screen.shows("110円の返金が起案されています").ticks("承認する").pictured("refund-decision");
        desk.completes();
        rehearsal.settle();

        screen.opens("/clerk/cases/" + reference).shows("110円 承認（収納 次郎）");
    }

    @Test
    void theClockOfAPaymentIsStoppedAndADayIsGranted() {
        var reference = till.awaitingPayment();
        rehearsal.settle();
        desk.logsIn("shuno");

        var form = follows(screen.opens("/clerk/cases/" + reference), "支払期限を延ばす・保留にする");
        form.isAt("支払期限を延ばす・保留にする").shows("いまの支払期限").types("理由", "申請者が入院中のため。");
        form.hasNoBarriers().pictured("payment-stop").presses("いまの支払い依頼を締め切る");
        form.shows("締め切りました。");
        rehearsal.settle();

        desk.opens().takes(reference, "取消の判断（未払い）");
        screen.ticks("期限を延ばす");
        desk.enters("days", "3").enters("reason", "退院の予定に合わせるため。").completes();
        assertThat(till.request(reference).requestNo()).isEqualTo(2);
    }

    @Test
    void whatThePaymentCompanyReportsIsLookedAt() {
        var reference = till.paid(DISPUTED_LATER);
        rehearsal.settle();
        desk.logsIn("shuno").takes(reference, "決済の確認");

        screen.shows("カードの名義人が支払いに異議を申し立てました。");
        desk.isRefused("確認した内容を入力してください。");
        screen.types("確認した内容", "決済会社に回答した。").pictured("payment-alarm");
        desk.completes();

        assertThat(till.openTasks(reference)).doesNotContain("Task_SettleAlarm");
    }

    @Test
    void theMorningsSheetIsReadAndSigned() {
        var paid = till.paid(VISA);
        console.tool("/payouts", Map.of());
        var day = openDays.next(rehearsal.now().toLocalDate());
        till.moveTo(day, LocalTime.of(7, 31));
        desk.logsIn("shuno");

        var sheet = screen.opens("/clerk/payments/mornings/" + day);
        sheet.shows("まだ確認されていません。").hasNoBarriers().pictured("morning");
        assertThat(follows(sheet, paid).isAt("住民票の写し").page().url()).endsWith(paid);
        screen.opens("/clerk/payments/payouts").shows(paid).hasNoBarriers().pictured("payouts");
        screen.opens("/clerk/payments/mornings").hasNoBarriers().presses("今すぐ照合する");
        screen.shows("照合を始めました。");

        desk.opens().takes(day, "朝の確認");
        screen.types("メモ", "異常なし").pictured("morning-task");
        desk.completes();
        screen.opens("/clerk/payments/mornings/" + day).shows("収納 太郎 確認済み");
    }

    /** Links of the case card open a tab of their own. */
    private Screen follows(Screen from, String link) {
        Page page = from.page().waitForPopup(() -> from.page().getByText(link).click());
        return new Screen(page, rehearsal.baseUrl());
    }
}
