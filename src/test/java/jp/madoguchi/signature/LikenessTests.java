package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({"高橋, 髙橋", "山﨑, 山崎", "渡邉　花子, 渡辺花子", "齊藤, 斎藤", "濱田, 浜田", "𠮷田, 吉田", "廣澤櫻, 広沢桜"})
    void knowsFormsOfOneCharacter(String typed, String certified) {
        assertThat(Likeness.of(typed, certified, "0000000")).isEqualTo(Likeness.BUT_FOR_VARIANTS);
    }

    @Test
    void knowsShapesOfOneCharacter() {
        assertThat(Likeness.of("葛\uDB40\uDD00城", "葛城", "00")).isEqualTo(Likeness.BUT_FOR_VARIANTS);
        assertThat(Likeness.of("葛\uFE00城", "葛城", "00")).isEqualTo(Likeness.BUT_FOR_VARIANTS);
    }

    @Test
    void takesASubstituteForAnyCharacterInItsPlace() {
        assertThat(Likeness.of("𩸽本　花子", "見本　花子", "10000")).isEqualTo(Likeness.BUT_FOR_VARIANTS);
        assertThat(Likeness.of("見〓　花子", "見本　花子", "01000")).isEqualTo(Likeness.BUT_FOR_VARIANTS);
        assertThat(Likeness.of("𩸽本　太郎", "見本　花子", "10000")).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void stillSaysThatTheSameIsTheSame() {
        assertThat(Likeness.of("見本 花子", "見本　花子", "10000")).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource({"見本　太郎, 見本　花子", "見本, 見本　花子", "本町1-2-3, 本町1-2-4"})
    void keepsWhatDiffers(String typed, String certified) {
        assertThat(Likeness.of(typed, certified, "")).isEqualTo(Likeness.DIFFERENT);
    }
}
