package jp.madoguchi.demo.cards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The signing app when the network goes while it is open: PIN and signature need none, and no wrong PIN is forgotten. */
@ProductTest
class PhoneOfflineBrowserIT {

    private static final String PIN = "署名用電子証明書の暗証番号";

    @RegisterExtension
    private final Windows windows = Windows.onAPhone();

    private final Rehearsal rehearsal;
    private final Resident resident;
    private final JsonNode card;
    private Screen phone;

    PhoneOfflineBrowserIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
        var person = new HashMap<>(Resident.taro());
        person.put("key", "P-384");
        card = rehearsal.issueCard(person);
    }

    @BeforeEach
    void readsTheRequest() {
        phone = windows.open(rehearsal.baseUrl());
        phone.page().waitForResponse(answer -> answer.url().endsWith(path()), () -> phone.opens(
                        "/demo/phone#" + resident.opensSigning())
                .isAt("電子署名する内容の確認"));
        phone.page().evaluate("navigator.serviceWorker.ready");
    }

    @Test
    void signsAndSendsWhenTheNetworkIsBack() {
        network(false);
        phone.presses("署名をする").isAt(PIN).shows("通信がなくてもできます。").hasNoBarriers();
        enter(card.get("pin").asText());
        phone.isAt("電子署名の送信").shows("まだ送信されていません。").hasNoBarriers();
        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");

        network(true);

        phone.isAt("電子署名が完了しました");
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
        assertThat(triesLeft()).isEqualTo(5);
    }

    @Test
    void remembersWrongPinsThroughAReloadAndLocksAfterTheFifth() {
        phone.presses("署名をする");
        network(false);
        enter("WRONG1");
        phone.shows("あと4回続けて間違えると");
        enter("WRONG2");
        phone.shows("あと3回続けて間違えると").hasNoBarriers();
        assertThat(triesLeft()).isEqualTo(5);
        assertThat(kept()).isEqualTo(Map.of("unreported-tries:" + card.get("id").asText(), "2"));

        phone.page().reload();
        phone.shows("通信できませんでした。");
        network(true);
        phone.presses("もう一度読み込む").presses("署名をする");
        enter("WRONG3");
        phone.shows("あと2回続けて間違えると");
        assertThat(kept()).isEqualTo(Map.of());

        network(false);
        enter("WRONG4");
        phone.shows("あと1回続けて間違えると");
        enter("WRONG5");
        phone.shows("ロックがかかりました。");
        enter(card.get("pin").asText());
        phone.shows("ロックがかかりました。").isAt(PIN);
        assertThat(triesLeft()).isEqualTo(2);

        network(true);
        assertThat(phone.page()
                        .locator("label:has([value='%s'])"
                                .formatted(card.get("id").asText())))
                .containsText("ロックされています");
        assertThat(triesLeft()).isZero();
    }

    @Test
    void setsAllTriesBackWhenTheLastOneWasRight() {
        phone.presses("署名をする");
        enter("WRONG1");
        phone.shows("あと4回続けて間違えると");
        network(false);
        for (int left = 3; left > 0; left--) {
            enter("WRONG" + left);
            phone.shows("あと%d回続けて間違えると".formatted(left));
        }
        enter(card.get("pin").asText());
        phone.shows("まだ送信されていません。");
        assertThat(kept()).isEqualTo(Map.of());

        network(true);

        phone.isAt("電子署名が完了しました");
        assertThat(triesLeft()).isEqualTo(5);
    }

    @Test
    void leavesACardLockedThatWasLockedElsewhereMeanwhileButSendsWhatItSigned() {
        network(false);
        phone.presses("署名をする");
        enter(card.get("pin").asText());
        phone.shows("まだ送信されていません。");
        rehearsal.newBrowser().post(path() + "/tries", Map.of("count", 5)).expect(200);

        network(true);

        phone.isAt("電子署名が完了しました");
        assertThat(triesLeft()).isZero();
    }

    @Test
    void takesAnErrorOfTheServerForAnErrorAndNotForAMissingNetwork() {
        phone.page().route("**/tries", route -> route.fulfill(new FulfillOptions().setStatus(500)));

        phone.presses("署名をする");
        enter(card.get("pin").asText());

        phone.shows("うまく処理できませんでした。").isAt(PIN);
        assertThat(kept()).isEqualTo(Map.of());
    }

    private void network(boolean there) {
        windows.browser().setOffline(!there);
    }

    private void enter(String pin) {
        phone.types(PIN, pin).presses("読み取りを開始");
    }

    private String path() {
        return "/demo/api/cards/" + card.get("id").asText();
    }

    private int triesLeft() {
        var cards = rehearsal.newBrowser().get("/demo/api/cards").expect(200);
        return StreamSupport.stream(cards.spliterator(), false)
                .filter(one -> one.get("id").equals(card.get("id")))
                .findFirst()
                .orElseThrow()
                .get("triesLeft")
                .asInt();
    }

    private Object kept() {
        return phone.page().evaluate("({ ...localStorage, ...sessionStorage })");
    }
}
