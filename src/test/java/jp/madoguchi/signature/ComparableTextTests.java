package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableTextTests {

    @ParameterizedTest
    @CsvSource({
        "見本県見本市本町一丁目２番３号, 見本県見本市本町1-2-3",
        "本町十二丁目３番地の４, 本町１２－３－４",
        "本町二十丁目1番, 本町20-1",
        "本町百二十番地, 本町120番地",
        "本町一丁目二番三号, 本町1-2-3",
        "本町一〇三番地, 本町103",
        "見本　花子, 見本 花子",
        "ﾐﾎﾝ ﾊﾅｺ, ミホン　ハナコ",
        "コーポ１０１ａ, コ-ポ101A"
    })
    void meansTheSame(String one, String other) {
        assertThat(ComparableText.of(one)).isEqualTo(ComparableText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"本町1-2-3, 本町1-23", "本町一丁目, 本町二丁目", "高橋, 髙橋"})
    void keepsWhatDiffers(String one, String other) {
        assertThat(ComparableText.of(one)).isNotEqualTo(ComparableText.of(other));
    }
}
