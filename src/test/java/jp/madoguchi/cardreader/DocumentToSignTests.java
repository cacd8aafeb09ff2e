package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentToSignTests {

    @Test
    void showsWhatStandsInTheBytes() {
        var document = read("""
                {"type": "jp.madoguchi/application/1", "city": "見本市", "procedure": {"name": "住民票の写し"},
                 "date": "2026-06-09", "fields": [{"label": "使いみち", "value": "年金の手続き"}]}""");

        assertThat(document.lines())
                .containsExactly("  申請先: 見本市", "  申請名: 住民票の写し", "  申請日: 2026-06-09", "  使いみち: 年金の手続き");
    }

    @Test
    void letsNothingHideOnTheScreen() {
        var document = read("""
                {"type": "jp.madoguchi/application/1",
                 "fields": [{"label": "メモ", "value": "一行目\\n二行目\\u001b[2K\\u202e"}]}""");

        assertThat(document.lines()).contains("  メモ: 一行目 ／ 二行目�[2K�");
    }

    @Test
    void refusesWhatIsNoApplication() {
        assertThatThrownBy(() -> read("{\"type\": \"another/1\"}")).isInstanceOf(CannotSignException.class);
        assertThatThrownBy(() -> read("100 yen")).isInstanceOf(CannotSignException.class);
    }

    private static DocumentToSign read(String json) {
        return DocumentToSign.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
