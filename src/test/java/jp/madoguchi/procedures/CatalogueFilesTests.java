package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Process owners keep the catalogue and the terms of use in their directory. */
class CatalogueFilesTests {

    private static final String OURS = """
            order: 1
            id: juminhyo
            name: 住民票の写し
            category: 住民票
            summary: 郵送でお届けします。
            form: juminhyo
            duration: 1週間ほどかかります。
            fees:
              - label: 1通
            prepare:
              - label: マイナンバーカード
            notes: []
            after: []
            terms: standard
            """;

    final Path directory;
    final Path folder;

    CatalogueFilesTests(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.folder = directory.resolve("procedures");
        Files.createDirectories(folder.resolve("terms"));
    }

    @Test
    void areTheOwnersWhenThereAreAnyWithTheProductsTermsOfUse() throws IOException {
        write("juminhyo.yaml", OURS);

        assertThat(read()).singleElement().satisfies(procedure -> {
            assertThat(procedure.summary()).isEqualTo("郵送でお届けします。");
            assertThat(procedure.terms().text()).contains("利用規約");
        });
    }

    @Test
    void mayHaveTermsOfTheirOwn() throws IOException {
        write("juminhyo.yaml", OURS);
        write("terms/standard.yaml", "version: \"2027-04-01\"\ntext: 本市の規約\n");

        assertThat(read().get(0).terms()).isEqualTo(new Procedure.Terms("2027-04-01", "本市の規約"));
    }

    @Test
    void areTheProductsWithoutAFolder() throws IOException {
        Files.delete(folder.resolve("terms"));
        Files.delete(folder);

        assertThat(read()).extracting(Procedure::id).contains("juminhyo", "koseki");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'order: 1'            | ''                    | 「order」
            'name: 住民票の写し'  | ''                    | juminhyo.yaml: 「name」がないか
            'category:'           | 'categorie:'          | juminhyo.yaml: 「category」がないか
            'notes: []'           | 'notes: なし'         | 「notes」がないか
            '- label: 1通'        | '- kind: full'        | 「fees の label」がないか
            'terms: standard'     | 'terms: another'      | terms/another.yaml: 利用規約のファイルがありません
            'notes: []'           | 'notes: []\nhint: x'  | 項目の名前か書き方に誤りがあります
            'notes: []'           | 'notes: [ '           | YAML として読めません
            """)
    void aBrokenOneIsRefused(String place, String wrong, String reason) throws IOException {
        write("juminhyo.yaml", OURS.replace(place, wrong.replace("\\n", "\n")));

        assertRefused(reason);
    }

    @Test
    void aDateThatIsNoTextIsRefused() throws IOException {
        write("juminhyo.yaml", OURS);
        write("terms/standard.yaml", "version: 2027-04-01\ntext: 本市の規約\n");

        assertRefused("terms/standard.yaml: 「version」がないか、書き方が違います");
    }

    @Test
    void theSameProcedureTwiceIsRefused() throws IOException {
        write("juminhyo.yaml", OURS);
        write("copy.yaml", OURS);

        assertRefused("同じ id「juminhyo」");
    }

    @Test
    void aFolderWithoutProceduresIsRefused() {
        assertRefused("手続きのファイル（*.yaml）がありません");
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(CatalogueRefusedException.class)
                .isThrownBy(this::read)
                .withMessageStartingWith("手続きの一覧が使えません。")
                .withMessageContaining(reason);
    }

    private List<Procedure> read() {
        return new CatalogueFiles(new ModelDirectory(directory)).read();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
