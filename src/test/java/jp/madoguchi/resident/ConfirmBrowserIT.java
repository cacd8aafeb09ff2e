package jp.madoguchi.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 「この内容で申請する」 is about what stands on the page. */
@ProductTest
class ConfirmBrowserIT {

    @RegisterExtension
    private final Windows windows = Windows.onAPhone();

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private ResidentSessions sessions;

    @Test
    void saysThatAnotherWindowHasChangedIt() {
        var resident = readyToSubmit();
        var screen = confirming(resident);

        resident.fills(Map.of("submitTo", "市立図書館"));
        screen.presses("この内容で申請する");

        screen.isAt("電子署名").shows("別の画面で入力内容が変更されています").hasNoBarriers();
        assertThat(resident.state()).isEqualTo("APPLYING");
    }

    @Test
    void saysNothingOfALostAnswerOnceTheApplicationIsReceived() {
        var resident = readyToSubmit();
        var screen = confirming(resident);
        screen.page().route("**/submission", route -> {
            route.fetch();
            route.abort();
        });

        screen.presses("この内容で申請する").isAt("申請を受け付けました");

        assertThat(screen.page().locator(".notice.error").count()).isZero();
        assertThat(resident.state()).isEqualTo("IN_REVIEW");
    }

    private Resident readyToSubmit() {
        var resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
        resident.signs(Card.of(rehearsal.issueCard(Resident.taro())));
        return resident;
    }

    private Screen confirming(Resident resident) {
        var session = sessions.open(resident.reference()).cookie();
        windows.browser()
                .addCookies(List.of(new Cookie(session.getName(), session.getValue())
                        .setDomain(URI.create(rehearsal.baseUrl()).getHost())
                        .setPath("/")));
        return windows.open(rehearsal.baseUrl())
                .opens("/applications/" + resident.reference())
                .isAt("申請内容の確認");
    }
}
