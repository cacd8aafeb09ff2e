package jp.madoguchi.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The system's own browser; nothing is downloaded. Without one, browser tests are skipped, in CI they fail. */
public final class Chromium implements AutoCloseable, CloseableResource {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> SWITCHES =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=ja");

    /** Milliseconds until a screen must show what a test looks for: as long as for a click, slow machines included. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> switches) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Stream.concat(SWITCHES.stream(), switches.stream())
                                .toList()));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    public static Chromium start() {
        return start(List.of());
    }

    /** With switches of its own command line besides, such as a camera that shows a file. */
    public static Chromium start(List<String> switches) {
        return new Chromium(find().orElseGet(Chromium::missing), switches);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("Browser tests need chromium");
        }
        return abort("skipped: install chromium");
    }
}
