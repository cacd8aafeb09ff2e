package jp.madoguchi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import jp.madoguchi.web.OnlyRehearsal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Names as people bear them, on paper. */
class PdfPagesTests {

    @ParameterizedTest
    @CsvSource({
        "見本　花子, 見本　花子",
        "\uD842\uDFB7野　髙﨑, \uD842\uDFB7野　髙﨑", // U+20BB7, not in JIS X 0213
        "\uD840\uDC0B\uD867\uDE3D, \uD840\uDC0B\uD867\uDE3D", // U+2000B U+29E3D, JIS levels 3 and 4
        "葛\uDB40\uDD00城, 葛城", // a variation selector
        "A\uD83D\uDE00B, A〓B" // no font has it
    })
    void areReadable(String name, String printed) throws IOException {
        assertThat(text("production", name)).isEqualTo(printed);
    }

    @Test
    void cannotBeTakenForRealOnesInARehearsal() throws IOException {
        assertThat(text("demo", "見本　花子")).contains("これはリハーサル（練習）の書面です", "見本　花子");
    }

    private static String text(String profile, String name) throws IOException {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var pages = new PdfPages(new OnlyRehearsal(environment));
        try (var pdf = Loader.loadPDF(pages.pdf("names", Map.of("name", name)))) {
            return new PDFTextStripper().getText(pdf).strip();
        }
    }
}
