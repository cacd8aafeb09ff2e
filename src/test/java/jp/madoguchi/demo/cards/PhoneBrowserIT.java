package jp.madoguchi.demo.cards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.madoguchi.testing.Line;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The signing app in a real browser of the size of a phone. */
@ProductTest
class PhoneBrowserIT {

    private static final Predicate<String> OF_THE_APP = Pattern.compile(
                    "/assets/.*|/demo/phone(-icon-192\\.png|\\.webmanifest)?|/favicon\\.svg")
            .asMatchPredicate();

    @RegisterExtension
    private final Windows windows = Windows.onAPhone();

    private final Rehearsal rehearsal;
    private final Resident resident;
    private Page phone;

    PhoneBrowserIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
    }

    @BeforeEach
    void opensAWindow() {
        phone = windows.browser().newPage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA-2048", "P-384"})
    void signsWithTheCardAndLeadsBack(String key) {
        var card = card(key, "");
        phone.navigate(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());

        assertThat(phone.getByText("年金事務所")).isVisible();
        assertThat(phone.getByText("住民票の写し")).isVisible();
        assertNoBarriers();
        press("署名をする");
        choose(card);
        assertNoBarriers();
        enter(card.get("pin").asText());

        assertThat(heading("電子署名が完了しました")).isVisible();
        assertThat(phone.getByText("ブラウザに戻って申請を続ける")).isVisible();
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
    }

    @Test
    void countsWrongPinsButNotMisshapenOnes() {
        var card = card("P-384", "");
        phone.navigate(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());
        press("署名をする");
        choose(card);

        enter("ABC");
        assertThat(phone.getByText("暗証番号の形式が違います。")).isVisible();
        enter("WRONG1");
        assertThat(phone.getByText("あと4回続けて間違えると、ロックがかかります。")).isVisible();
        enter(card.get("pin").asText().toLowerCase(java.util.Locale.ROOT));

        assertThat(heading("電子署名が完了しました")).isVisible();
    }

    @Test
    void saysWhyASignatureWasRefused() {
        var card = card("P-384", "expired");
        phone.navigate(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());
        press("署名をする");
        choose(card);
        enter(card.get("pin").asText());

        assertThat(phone.getByText("署名用電子証明書の有効期限が過ぎています。")).isVisible();
        press("もう一度署名する");
        assertThat(heading("署名用電子証明書の暗証番号")).isVisible();
    }

    @Test
    void takesAPastedLinkAndExplainsAWrongOne() {
        phone.navigate(rehearsal.baseUrl() + "/demo/phone");
        assertNoBarriers();
        phone.getByLabel("署名用のリンク").fill("http://example.jp/");
        press("次へ");
        assertThat(phone.getByText("署名用のリンクではありません。")).isVisible();

        phone.getByLabel("署名用のリンク").fill(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());
        press("次へ");

        assertThat(heading("電子署名する内容の確認")).isVisible();
    }

    @Test
    void canBeInstalledLikeAnApp() {
        phone.navigate(rehearsal.baseUrl() + "/demo/phone");

        var objections = phone.context()
                .newCDPSession(phone)
                .send("Page.getInstallabilityErrors")
                .getAsJsonArray("installabilityErrors");
        assertThat(objections.asList())
                .extracting(
                        objection -> objection.getAsJsonObject().get("errorId").getAsString())
                .as("but for the test's window, which forgets everything")
                .containsExactly("in-incognito");
    }

    @Test
    void opensWithoutANetwork() {
        try (var line = new Line(URI.create(rehearsal.baseUrl()).getPort())) {
            phone.navigate(line.baseUrl() + "/demo/phone");
            phone.evaluate("navigator.serviceWorker.ready");
        }

        phone.reload();
        assertThat(heading("署名の依頼を読み込む")).isVisible();
        phone.getByLabel("署名用のリンク").fill("A".repeat(22));
        press("次へ");

        assertThat(phone.getByText("通信できませんでした。")).isVisible();
    }

    @Test
    void sendsTheSignatureWhenThereIsANetworkAgainAndStoresNothing() {
        var card = card("P-384", "");
        phone.navigate(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());
        phone.evaluate("navigator.serviceWorker.ready");
        press("署名をする");
        choose(card);
        phone.route("**/signature", Route::abort);
        enter(card.get("pin").asText());
        assertThat(phone.getByText("まだ送信されていません。")).isVisible();
        assertNoBarriers();

        phone.unroute("**/signature");
        phone.context().setOffline(true);
        phone.context().setOffline(false);

        assertThat(heading("電子署名が完了しました")).isVisible();
        assertThat(stored()).isNotEmpty().allMatch(OF_THE_APP);
    }

    @Test
    void tellsWhatTheServerSaidWhenOnlyItsFirstAnswerWasLost() {
        var card = card("P-384", "");
        phone.navigate(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());
        press("署名をする");
        choose(card);
        phone.route("**/signature", route -> {
            route.fetch();
            route.abort();
        });
        enter(card.get("pin").asText());
        assertThat(phone.getByText("まだ送信されていません。")).isVisible();

        phone.unroute("**/signature");
        press("もう一度送信する");

        assertThat(phone.getByText("すでに署名が済んだか")).isVisible();
        assertThat(phone.getByText("署名は届いています。")).isVisible();
        assertThat(phone.getByText("まだ送信されていません。")).isHidden();
        assertNoBarriers();
    }

    @Test
    void keepsTheFormerPageUntilAllOfTodaysIsThere() {
        try (var relay = new Relay(rehearsal.baseUrl())) {
            phone.navigate(relay.baseUrl() + "/demo/phone");
            keepsYesterdaysPage();
            relay.loses("/demo/phone.webmanifest");
            phone.reload();
            assertThat(heading("署名の依頼を読み込む")).isVisible();
        }

        phone.reload();
        assertThat(heading("昨日の画面")).isVisible();
    }

    @Test
    void forgetsThePartsOfAFormerPage() {
        phone.navigate(rehearsal.baseUrl() + "/demo/phone");
        keepsYesterdaysPage();
        assertThat(stored()).contains("/assets/yesterday.js");

        phone.reload();

        assertThat(heading("署名の依頼を読み込む")).isVisible();
        assertThat(stored()).isNotEmpty().doesNotContain("/assets/yesterday.js");
    }

    @Test
    void issuesACardOnThePageOfTheAuthority() {
        phone.navigate(rehearsal.baseUrl() + "/demo/cards");
        phone.getByLabel("氏名").fill("見本　次郎");
        phone.getByLabel("鍵の種類").selectOption("P-384");
        press("発行する");

        assertThat(phone.getByText("カードを発行しました。")).isVisible();
        assertThat(phone.getByText("見本　次郎").first()).isVisible();
        assertNoBarriers();
    }

    private void keepsYesterdaysPage() {
        phone.evaluate("""
                async () => {
                  await navigator.serviceWorker.ready;
                  const cache = await caches.open("signing-app");
                  const headers = { "Content-Type": "text/html; charset=utf-8" };
                  await cache.put("/demo/phone", new Response("<h1>昨日の画面</h1>", { headers }));
                  await cache.put("/assets/yesterday.js", new Response(""));
                }""");
    }

    /** All that the page leaves in the browser. */
    @SuppressWarnings("unchecked")
    private List<String> stored() {
        return (List<String>) phone.evaluate("""
                async () => {
                  const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
                  kept.push(...(await indexedDB.databases()).map(({ name }) => name));
                  for (const name of await caches.keys()) {
                    const requests = await (await caches.open(name)).keys();
                    kept.push(...requests.map(({ url }) => new URL(url).pathname));
                  }
                  return kept;
                }""");
    }

    private JsonNode card(String key, String fault) {
        var person = new HashMap<>(Resident.taro());
        person.put("key", key);
        person.put("fault", fault);
        return rehearsal.issueCard(person);
    }

    private void choose(JsonNode card) {
        phone.locator("input[name=card][value='%s']".formatted(card.get("id").asText()))
                .check();
    }

    private void enter(String pin) {
        phone.locator("#pin").fill(pin);
        press("読み取りを開始");
    }

    private void press(String button) {
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private com.microsoft.playwright.Locator heading(String text) {
        return phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text));
    }

    private void assertNoBarriers() {
        var violations = new AxeBuilder(phone).analyze().getViolations();
        assertThat(violations.stream().map(Rule::getId).toList()).isEmpty();
    }
}
