package jp.madoguchi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.testing.CardNumbers.VISA;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Tasklist;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One application by browser alone: one person plays resident, phone and clerk in the windows of one browser. */
@ProductTest
class WalkBrowserIT {

    /** 住民票の写し 300円、定形郵便 110円、簡易書留 350円. */
    private static final String AMOUNT = "760円";

    @RegisterExtension
    private final Windows windows = Windows.onAPhone();

    @Autowired
    private Rehearsal rehearsal;

    private final String email = "mihon.taro@example.jp";
    private Screen resident;

    @BeforeEach
    void opensAWindow() {
        resident = windows.open(rehearsal.baseUrl());
        // a payment before 8:30 would not be checked at the 8:30 to which the clock page leads
        rehearsal.moveTo(rehearsal.now().plusDays(1).with(LocalTime.NOON));
    }

    @Test
    void goesFromTheMailAddressToThePostedEnvelope() {
        var card = rehearsal.issueCard(Resident.taro());

        provesTheMailAddress();
        agreesAndFillsTheForm();
        signsOnThePhone(card);
        var reference = submits();

        var clerk = new Tasklist(windows.open(rehearsal.baseUrl())).logsIn("shinsa");
        approves(clerk, reference);
        pays(reference);
        waitsForTheMorning();
        dispatches(clerk, reference);

        opensMail("M5").shows("1234-5678-9012");
        resident.opens("/applications/" + reference + "/status")
                .shows("発送済み")
                .hasNoBarriers()
                .pictured("status");
    }

    @Test
    void canBeBegunWithTheKeyboardAlone() {
        resident.opens("/").isAt("手続きを選ぶ");
        resident.tabsTo(resident.link("住民票の写し")).hits("Enter").isAt("住民票の写し");
        for (var ready : resident.page().locator("input[type=checkbox]").all()) {
            resident.tabsTo(ready).hits("Space");
        }
        resident.tabsTo(resident.button("メールを認証して申請に進む")).hits("Enter").isAt("メールアドレスの確認");
        resident.tabsTo(resident.page().getByLabel("メールアドレス"));
        resident.page().keyboard().type("keyboard@example.jp");
        resident.hits("Enter").isAt("確認メールを送信しました");
    }

    @Test
    void answersAQuestionWhoseLimitHasPassed() {
        var asked = new Resident(rehearsal).applies("koseki", Resident.koseki(), Resident.taro());
        Clerk.login(rehearsal, "shinsa")
                .decides(asked.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "筆頭者はどなたですか。"));
        resident.opens("/case/%s#%s"
                .formatted(asked.reference(), Rehearsal.token(rehearsal.mail(asked.email(), "M6"), "/case/")));
        resident.presses("申請の状況を見る").isAt("申請の状況").shows("期限：");

        rehearsal.pass(Duration.ofDays(20));
        resident.opens("/applications/" + asked.reference() + "/status").shows("期限は過ぎましたが、まだご回答いただけます。");
        resident.shows("筆頭者はどなたですか。").hasNoBarriers();
        resident.types("回答", "見本太郎です。").presses("回答を送信する").shows("回答を送信しました。");

        assertThat(resident.button("回答を送信する")).hasCount(0);
    }

    private void provesTheMailAddress() {
        resident.opens("/").isAt("手続きを選ぶ").hasNoBarriers().pictured("procedures");
        resident.follows("住民票の写し").isAt("住民票の写し").shows("申請の前にご確認ください").hasNoBarriers();
        resident.page().locator("input[type=checkbox]").all().forEach(ready -> ready.check());
        resident.presses("メールを認証して申請に進む").isAt("メールアドレスの確認").hasNoBarriers();
        resident.types("メールアドレス", email)
                .presses("確認メールを送信")
                .isAt("確認メールを送信しました")
                .hasNoBarriers();

        followsMail("M1", "/verify").isAt("メールアドレスの確認").hasNoBarriers();
        resident.presses("メールアドレスを確認して進む");
    }

    private void agreesAndFillsTheForm() {
        resident.isAt("利用規約の確認").hasNoBarriers();
        resident.ticks("利用規約に同意する").presses("申請に進む");

        resident.isAt("申請する方").hasNoBarriers();
        resident.types("日中に連絡のつく電話番号", "0596-12-3456").presses("次へ進む");

        resident.isAt("必要な証明書");
        resident.chooses("どなたの分が必要ですか", "世帯全員").types("必要な通数", "1");
        resident.hasNoBarriers().pictured("form").presses("次へ進む");

        resident.isAt("証明書に記載する項目");
        resident.chooses("世帯主のお名前と続柄", "記載する").chooses("本籍と筆頭者", "記載しない");
        resident.hasNoBarriers().presses("次へ進む");

        resident.isAt("使用目的");
        resident.selects("使用目的", "pension").types("提出先", "年金事務所");
        resident.hasNoBarriers().presses("次へ進む");

        resident.isAt("郵送の方法とお届け先");
        resident.chooses("郵送方法", "簡易書留").chooses("お届け先", "住民登録のご住所に送る");
        resident.hasNoBarriers().presses("次へ進む");
    }

    /** In a second window; both windows go on when the signature has arrived. */
    private void signsOnThePhone(JsonNode card) {
        resident.isAt("電子署名").hasNoBarriers();
        var page = windows.browser().waitForPage(() -> resident.link("タップしてアプリを起動")
                .click(new ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA))));
        var phone = new Screen(page, rehearsal.baseUrl());

        phone.isAt("電子署名する内容の確認").shows("年金事務所").pictured("phone").presses("署名をする");
        phone.isAt("署名用電子証明書の暗証番号");
        page.locator("input[name=card][value='%s']".formatted(card.get("id").asText()))
                .check();
        page.locator("#pin").fill(card.get("pin").asText());
        phone.presses("読み取りを開始").isAt("電子署名が完了しました");
        phone.follows("ブラウザに戻って申請を続ける").isAt("申請に戻る").presses("申請を続ける").isAt("申請内容の確認");
        page.close();
    }

    private String submits() {
        resident.isAt("申請内容の確認").shows("見本　太郎").shows("見本町一丁目").hasNoBarriers();
        resident.presses("この内容で申請する").isAt("申請を受け付けました").hasNoBarriers();
        var reference = resident.page().locator(".reference").innerText();
        opensMail("M2").shows(reference);
        return reference;
    }

    private void approves(Tasklist clerk, String reference) {
        clerk.takes(reference, "審査");
        var caseCard = clerk.caseCard();
        for (var fact : List.of("世帯全員", "有効", "見本　太郎", "見本県見本市見本町一丁目２番３号", "昭和55年2月17日", "男", "失効していません", AMOUNT)) {
            assertThat(caseCard.getByText(fact).first()).isVisible();
        }
        clerk.screen().pictured("tasklist").ticks("承認して証明書を発行する");
        clerk.completes();
    }

    private void pays(String reference) {
        opensMail("M3").shows(AMOUNT).shows("お支払い期限");
        followsMail("M3", "/pay").isAt("お支払いのためのメール認証").hasNoBarriers();
        resident.types("メールアドレス", email).presses("確認メールを送信").isAt("確認メールを送信しました");
        followsMail("M4", "/pay").isAt("お支払いのためのメール認証").hasNoBarriers().presses("支払いの画面を開く");

        resident.isAt("お支払い").shows(reference).shows(AMOUNT).hasNoBarriers().pictured("payment");
        resident.presses("支払いに進む").presses("登録する").isAt("カードの登録").hasNoBarriers();
        resident.types("カード番号", VISA).types("有効期限", "12/40").types("セキュリティコード", "123");
        resident.presses("登録する").isAt("お支払い");
        rehearsal.settle();
        resident.shows("4242").hasNoBarriers().presses("以上の内容で支払いを実行する");
        resident.shows("原則として翌開庁日に確認し").hasNoBarriers();
        looksAtTheReceipt(reference);
        opensMail("M8").shows(AMOUNT).shows("領収書");
    }

    private void looksAtTheReceipt(String reference) {
        resident.follows("領収書を表示する").isAt("領収書");
        resident.shows("見本　太郎 様").hasNoBarriers().pictured("receipt");
        resident.types("宛名", "見本商事株式会社").presses("宛名を変える").shows("見本商事株式会社 様");
        resident.opens("/applications/" + reference + "/payment/receipt").shows("見本商事株式会社 様");
    }

    private void waitsForTheMorning() {
        resident.opens("/demo/clock").presses("次の開庁日の8時30分へ");
        assertThat(resident.page().locator(".clock-now")).hasAttribute("data-now", Pattern.compile("T08:30:"));
    }

    private void dispatches(Tasklist clerk, String reference) {
        clerk.logsOut().logsIn("hasso").takes(reference, "発送");
        clerk.screen().ticks("宛名と封入物を確認した").types("お問い合わせ番号", "1234-5678-9012");
        clerk.completes();
    }

    /** The newest mail of this kind in the inbox. */
    private Screen opensMail(String kind) {
        rehearsal.settle();
        resident.opens("/demo/inbox").isAt("受信箱");
        resident.page()
                .locator(".inbox-item")
                .filter(new FilterOptions().setHasText(email))
                .filter(new FilterOptions().setHasText(kind + "　"))
                .first()
                .click();
        return resident.shows("種類：" + kind);
    }

    private Screen followsMail(String kind, String target) {
        opensMail(kind)
                .page()
                .locator(".mail-text a[href*='%s']".formatted(target))
                .click();
        return resident;
    }
}
