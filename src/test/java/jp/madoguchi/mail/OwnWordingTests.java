package jp.madoguchi.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.mail.MailKind.M3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Process owners change the texts of mails in their directory. */
class OwnWordingTests {

    private static final String OURS =
            "件名: 支払いのお願い\n市長より [(${amount})] [(${payBy})] [(${link})]\n[# th:insert=\"~{footer.txt}\"][/]\n";

    final Path folder;
    final ModelDirectory models;
    private int second;

    OwnWordingTests(@TempDir Path directory) throws IOException {
        this.models = new ModelDirectory(directory);
        this.folder = Files.createDirectories(directory.resolve("templates/mail"));
    }

    @Test
    void goesOutInsteadOfTheProducts() throws IOException {
        write("M3.txt", OURS);

        var words = words(start());

        assertThat(words.subject()).isEqualTo("支払いのお願い");
        assertThat(words.text()).startsWith("市長より 1,410円").contains("0000-12-3456");
        assertThat(words.html()).contains("審査が終わり");
    }

    @Test
    void aPartThatAllMailsShareMayBeOurs() throws IOException {
        write("footer.txt", "見本市役所\n");

        assertThat(words(start()).text()).endsWith("見本市役所\n");
    }

    @Test
    void anEditCountsFromTheNextMailOn() throws IOException {
        var templates = start();

        write("M3.txt", OURS);
        assertThat(words(templates).text()).startsWith("市長より");
        write("M3.txt", OURS.replace("市長", "課長"));
        assertThat(words(templates).text()).startsWith("課長より");
        Files.delete(folder.resolve("M3.txt"));
        assertThat(words(templates).text()).contains("審査が終わり");
    }

    @Test
    void aBrokenEditLeavesTheWordingAsItWas() throws IOException {
        write("M3.txt", OURS);
        var templates = start();

        write("M3.txt", OURS.replace("amount", "amont"));
        assertThat(words(templates).text()).startsWith("市長より 1,410円");
        write("M3.txt", OURS.replace("市長", "課長"));
        assertThat(words(templates).text()).startsWith("課長より");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M3.txt     | [(${amount})]         |                         | M3.txt: 「${amount}」がありません
            M3.txt     | [(${link})]           |                         | M3.txt: 「${link}」がありません
            M3.txt     | 市長                  | [(${mayor})]            | M3.txt: 「mayor」という値はありません
            M3.txt     | 市長                  | [(${city.mayor()})]     | M3.txt 2行目: 書き方に誤りがあります
            M3.txt     | 市長                  | ${amount}               | M3.txt: 値を入れる記号の書き方に誤りがあり
            M3.txt     | 市長                  | [(${T(java.lang.Runtime).getRuntime()})] | 「T」という値はありません
            M3.txt     | footer.txt            | foot.txt                | 書き方に誤りがあります
            M3.txt     | [/]                   |                         | 書き方に誤りがあります
            M3.txt     | 件名: 支払い          | 支払い                  | M3.txt: 1行目は「件名: 」で始めてください
            M03.txt    | 市長                  | 課長                    | M03.txt: どのメールにも使われない名前です
            """)
    void whatWouldNotSayWhatItMustIsRefusedAtTheStart(String file, String place, String wrong, String reason)
            throws IOException {
        write(file, OURS.replace(place, wrong == null ? "" : wrong));

        assertThatExceptionOfType(MailTemplatesRefusedException.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("メールの文面が使えません。")
                .withMessageContaining(reason);
    }

    @Test
    void aFileThatIsNotInUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("M3.txt"), OURS.getBytes(Charset.forName("Windows-31J")));

        assertThatExceptionOfType(MailTemplatesRefusedException.class)
                .isThrownBy(this::start)
                .withMessageContaining("M3.txt: UTF-8 で保存してください");
    }

    @Test
    void aFileFromWindowsReadsLikeAnyOther() throws IOException {
        Files.write(folder.resolve("M3.txt"), ("\uFEFF" + OURS.replace("\n", "\r\n")).getBytes(UTF_8));

        var words = words(start());

        assertThat(words.subject()).isEqualTo("支払いのお願い");
        assertThat(words.text()).startsWith("市長より").doesNotContain("\r");
    }

    @Test
    void anotherFileBesideDoesNotMatter() throws IOException {
        write("M3.txt~", "backup");

        assertThat(words(start()).text()).contains("審査が終わり");
    }

    private MailTemplates start() {
        return new MailTemplates(models, Samples.CITY);
    }

    private static MailWording.Words words(MailTemplates templates) {
        return templates.render(M3, Samples.facts(Map.of()));
    }

    private void write(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(++second * 1000L));
    }
}
