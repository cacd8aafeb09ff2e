package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.procedures.FormEvaluator.Compared;
import jp.madoguchi.procedures.HolderAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderComparisonTests {

    @ParameterizedTest
    @CsvSource({
        "NAME, 見本 花子, 証明書と同じ",
        "NAME, 見本 華子, 証明書と異なる：見本 華子",
        "NAME, 實本 花子, 異体字・代替文字の違いのみ：實本 花子",
        "ADDRESS, 見本県見本市本町1-2-3, 証明書と同じ",
        "ADDRESS, 見本県見本市東町1-2-3, 証明書と異なる：見本県見本市東町1-2-3",
        "BIRTH_DATE, 1980-02-17, 証明書と同じ",
        "BIRTH_DATE, 1980-02-18, 証明書と異なる：1980-02-18"
    })
    void saysHowNearTheTypedValueIsToTheCertificates(HolderAttribute attribute, String typed, String words) {
        var holder = new Holder("見本　花子", "見本県見本市本町一丁目２番３号", new BirthDate("319800217"), "2", "10000", "");

        var row = HolderComparison.row(new Compared("入力", attribute, typed), holder);

        assertThat(row.label()).isEqualTo("入力との比較");
        assertThat(row.value()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"319800200", "300000000", "junk"})
    void callsNoBirthDateTheSameThatTheRegisterDoesNotKnowWholly(String raw) {
        var holder = new Holder("見本　花子", "見本県", new BirthDate(raw), "2", "00000", "000");

        assertThat(HolderComparison.row(new Compared("生年月日", HolderAttribute.BIRTH_DATE, "1980-02-17"), holder)
                        .value())
                .startsWith("証明書と異なる");
    }
}
