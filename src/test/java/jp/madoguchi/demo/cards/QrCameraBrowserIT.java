package jp.madoguchi.demo.cards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.testing.Chromium;
import jp.madoguchi.testing.Line;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The signing app reads a QR code itself: the browser's camera shows a film of one. */
@ProductTest
class QrCameraBrowserIT {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MODULE = 6;
    private static final int DARK = 16;
    private static final int LIGHT = 235;

    @Autowired
    private Rehearsal rehearsal;

    private final Path directory;

    QrCameraBrowserIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void opensTheRequestThatTheCameraSees() throws IOException {
        var resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
        var film = film(rehearsal.baseUrl() + "/demo/phone#" + resident.opensSigning());

        watching(film, phone -> phone.isAt("電子署名する内容の確認").shows("年金事務所"));
    }

    @Test
    void goesOnLookingAfterACodeThatIsNotOne() throws IOException {
        var film = film("https://www.mihon.example/");

        watching(film, phone -> phone.shows("署名用の二次元コードではありません。")
                .hasNoBarriers()
                .presses("カメラを閉じる")
                .isAt("署名の依頼を読み込む"));
    }

    @Test
    void readsCodesWithoutANetwork() throws IOException {
        var film = film("https://www.mihon.example/");
        try (var chromium = Chromium.start(camera(film))) {
            var page = chromium.browser().newPage(aPhone());
            try (var line = new Line(URI.create(rehearsal.baseUrl()).getPort())) {
                page.navigate(line.baseUrl() + "/demo/phone");
                page.evaluate("navigator.serviceWorker.ready");
            }
            page.reload();

            new Screen(page, rehearsal.baseUrl()).presses("カメラで読み取る").shows("署名用の二次元コードではありません。");
        }
    }

    @Test
    void doesNotAskForTheCameraWhenTheDecoderIsOutOfReach() throws IOException {
        failing(page -> page.route("**/assets/scan-*", Route::abort), "window.asked === undefined");
    }

    @Test
    void turnsTheCameraOffWhenItsPictureCannotBeShown() throws IOException {
        failing(
                page -> page.addInitScript("HTMLMediaElement.prototype.play = () => Promise.reject(new Error())"),
                "window.asked.every(({ readyState }) => readyState === 'ended')");
    }

    private void failing(Consumer<Page> fault, String expected) throws IOException {
        try (var chromium = Chromium.start(camera(film("https://www.mihon.example/")))) {
            var page = chromium.browser().newPage(aPhone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
            page.addInitScript("""
                    const devices = navigator.mediaDevices;
                    const real = devices.getUserMedia.bind(devices);
                    devices.getUserMedia = async (wanted) => {
                      window.asked = [];
                      const stream = await real(wanted);
                      window.asked = stream.getTracks();
                      return stream;
                    };""");
            fault.accept(page);
            new Screen(page, rehearsal.baseUrl())
                    .opens("/demo/phone")
                    .presses("カメラで読み取る")
                    .shows("カメラを使えません");

            assertThat((Boolean) page.evaluate(expected)).isTrue();
        }
    }

    private void watching(Path film, Consumer<Screen> then) {
        try (var chromium = Chromium.start(camera(film))) {
            var page = chromium.browser().newPage(aPhone());
            var phone =
                    new Screen(page, rehearsal.baseUrl()).opens("/demo/phone").presses("カメラで読み取る");
            assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("カメラを閉じる")))
                    .isVisible();
            then.accept(phone);
        }
    }

    private static NewPageOptions aPhone() {
        return new NewPageOptions().setViewportSize(390, 844);
    }

    private static List<String> camera(Path film) {
        return List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    /** Uncompressed film (YUV4MPEG2) of one picture, which the browser repeats. */
    private Path film(String text) throws IOException {
        var luma = new byte[WIDTH * HEIGHT];
        Arrays.fill(luma, (byte) LIGHT);
        var code = QrCode.encodeText(text, Ecc.MEDIUM);
        int left = (WIDTH - code.size * MODULE) / 2;
        int top = (HEIGHT - code.size * MODULE) / 2;
        for (int y = 0; y < code.size * MODULE; y++) {
            for (int x = 0; x < code.size * MODULE; x++) {
                if (code.getModule(x / MODULE, y / MODULE)) {
                    luma[(top + y) * WIDTH + left + x] = DARK;
                }
            }
        }
        var chroma = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(chroma, (byte) 128);
        try (var film = Files.newOutputStream(directory.resolve("code.y4m"))) {
            film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\nFRAME\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            film.write(luma);
            film.write(chroma);
        }
        return directory.resolve("code.y4m");
    }
}
