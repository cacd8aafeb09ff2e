package jp.madoguchi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One window of a browser, used in the words that a person reads on it. */
public final class Screen {

    private static final Set<String> BARRIERS = Set.of("serious", "critical");
    private static final int MOST_TABS = 60;

    private final Page page;
    private final String baseUrl;

    public Screen(Page page, String baseUrl) {
        this.page = page;
        this.baseUrl = baseUrl;
    }

    public Page page() {
        return page;
    }

    public Screen opens(String path) {
        page.navigate(baseUrl + path);
        return this;
    }

    public Screen shows(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Waits for the screen with this heading. */
    public Screen isAt(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(title)))
                .isVisible();
        return this;
    }

    public Screen presses(String button) {
        button(button).click();
        return this;
    }

    public Screen follows(String link) {
        link(link).click();
        return this;
    }

    public Screen types(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    public Screen ticks(String label) {
        page.getByLabel(label).check();
        return this;
    }

    /** Chooses one of several under a common label. */
    public Screen chooses(String label, String option) {
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(label))
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    public Screen selects(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes to a control with the Tab key alone. */
    public Screen tabsTo(Locator control) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if ((boolean) control.evaluate("element => element === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not reach " + control);
    }

    public Screen hits(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Nothing that keeps people with disabilities out. */
    public Screen hasNoBarriers() {
        var barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> BARRIERS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(barriers).as(page.url()).isEqualTo(List.of());
        return this;
    }

    /** A picture for the documentation, when its directory is given: {@code -Dmadoguchi.screenshots=docs/images}. */
    public Screen pictured(String name) {
        var directory = System.getProperty("madoguchi.screenshots");
        if (directory != null) {
            page.evaluate("document.activeElement && document.activeElement.blur()");
            page.screenshot(new ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        }
        return this;
    }
}
