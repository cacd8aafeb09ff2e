package jp.madoguchi.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The windows of one test, in Japan, closed after it; one Chromium serves all tests. */
public final class Windows implements BeforeEachCallback, AfterEachCallback {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final NewContextOptions options;
    private @Nullable BrowserContext context;

    private Windows(NewContextOptions options) {
        this.options = options.setLocale("ja-JP").setTimezoneId("Asia/Tokyo");
    }

    public static Windows onADesk() {
        return new Windows(new NewContextOptions());
    }

    public static Windows onAPhone() {
        return new Windows(new NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        context = test.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class)
                .browser()
                .newContext(options);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        browser().close();
    }

    public BrowserContext browser() {
        return Objects.requireNonNull(context);
    }

    public Screen open(String baseUrl) {
        return new Screen(browser().newPage(), baseUrl);
    }
}
