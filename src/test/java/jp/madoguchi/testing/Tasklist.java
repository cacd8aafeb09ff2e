package jp.madoguchi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** Camunda Tasklist as a clerk sees it. */
public final class Tasklist {

    private static final String SEARCH = "[{\"type\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\",\"name\":\"%s\"}]";
    private static final String SEARCHES = """
            search => {
                const [path, query] = location.hash.split('?');
                const address = new URLSearchParams(query);
                address.set('searchQuery', search);
                address.delete('task');
                location.hash = path + '?' + address;
            }""";

    private final Screen screen;
    private int searches;

    public Tasklist(Screen screen) {
        this.screen = screen;
        screen.page().setViewportSize(1400, 900);
    }

    public Screen screen() {
        return screen;
    }

    public Tasklist logsIn(String name) {
        opens();
        var user = page().locator("input[type=text]");
        var password = page().locator("input[type=password]");
        // the page moves the focus to the first field once, a moment after it appears, even out of a word being typed
        for (int attempt = 0; attempt < 3 && password.inputValue().isEmpty(); attempt++) {
            user.fill(name);
            password.fill(name + "-demo");
        }
        screen.presses("ログイン");
        assertThat(page().locator(".tasks-list")).isVisible();
        return this;
    }

    /** Comes from another page, logged in or not. */
    public Tasklist opens() {
        screen.opens("/camunda/app/tasklist/default/").shows("作業一覧");
        return this;
    }

    /** Looks a case up by its 受付番号, opens its task and takes it. */
    public Tasklist takes(String reference, String task) {
        return takes("processInstanceBusinessKey", "", reference, task);
    }

    /** The same with a task that belongs to a day and to no case. */
    public Tasklist takes(LocalDate day, String task) {
        return takes("processVariables", "sheetDay", day.toString(), task);
    }

    private Tasklist takes(String type, String name, String value, String task) {
        // the page writes its filter, and then the filter's order, into its address: a search in between would be lost
        page().waitForURL(address -> address.contains("filter=") && address.contains("dueDate"));
        page().evaluate(SEARCHES, SEARCH.formatted(type, operator(), value, name));
        page().locator(".tasks-list li.task", hasText(value))
                .filter(new Locator.FilterOptions().setHas(page().locator("h4.task", hasText(task))))
                .filter(new Locator.FilterOptions().setHasNot(page().locator(".assignee")))
                .click();
        screen.presses("担当する");
        assertThat(screen.button("この内容で処理する")).isEnabled();
        // until the case stands at its full height the form below it moves away under the pointer
        page().waitForFunction("document.querySelector('iframe.mg-card')?.style.height");
        return this;
    }

    /** Never twice the same question: the list would stay as it was before the last decision. */
    private String operator() {
        searches++;
        return searches % 2 == 0 ? "Like" : "eq";
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** What is to be decided, in its frame. */
    public FrameLocator caseCard() {
        return page().frameLocator("iframe.mg-card");
    }

    /** Fills the field of this name, the one that belongs to the chosen outcome. */
    public Tasklist enters(String field, String text) {
        page().locator(".mg-form [name='%s']:visible".formatted(field)).fill(text);
        return this;
    }

    public Tasklist completes() {
        screen.presses("この内容で処理する");
        assertThat(page().locator(".mg-form")).hasCount(0);
        return this;
    }

    /** The form says at once, or after the product was asked, what is missing. */
    public Tasklist isRefused(String reason) {
        screen.presses("この内容で処理する");
        assertThat(page().locator(".mg-error")).containsText(reason);
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
