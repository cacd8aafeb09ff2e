package jp.madoguchi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Camunda Tasklist as a clerk sees it. */
public final class Tasklist {

    private static final String SEARCH =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private final Screen screen;

    public Tasklist(Screen screen) {
        this.screen = screen;
        screen.page().setViewportSize(1400, 900);
    }

    public Screen screen() {
        return screen;
    }

    public Tasklist logsIn(String name) {
        screen.opens("/camunda/app/tasklist/default/").shows("作業一覧");
        var user = page().locator("input[type=text]");
        // the page moves the focus here a moment after it appears, even away from where someone is typing
        assertThat(user).isFocused();
        user.fill(name);
        page().locator("input[type=password]").fill(name + "-demo");
        screen.presses("ログイン");
        assertThat(page().locator(".tasks-list")).isVisible();
        return this;
    }

    /** Looks a case up by its 受付番号, opens its task and takes it. */
    public Tasklist takes(String reference, String task) {
        var search = URLEncoder.encode(SEARCH.formatted(reference), StandardCharsets.UTF_8);
        page().evaluate("search => { location.hash = '#/?searchQuery=' + search }", search);
        page().locator(".tasks-list .task", new Page.LocatorOptions().setHasText(reference))
                .filter(new Locator.FilterOptions().setHasText(task))
                .click();
        screen.presses("担当する");
        assertThat(screen.button("この内容で処理する")).isEnabled();
        return this;
    }

    /** What is to be decided, in its frame. */
    public FrameLocator caseCard() {
        return page().frameLocator("iframe.mg-card");
    }

    public Tasklist completes() {
        screen.presses("この内容で処理する");
        assertThat(page().locator(".mg-form")).hasCount(0);
        return this;
    }

    public Tasklist logsOut() {
        page().locator(".account .dropdown-toggle").click();
        screen.follows("ログアウト");
        assertThat(screen.button("ログイン")).isVisible();
        return this;
    }

    private Page page() {
        return screen.page();
    }
}
