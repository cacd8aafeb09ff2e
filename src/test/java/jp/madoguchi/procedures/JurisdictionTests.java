package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionTests {

    @ParameterizedTest
    @CsvSource({
        "見本市, 見本県見本市見本町一丁目２番３号",
        "見本市, 見本市見本町一丁目２番３号",
        "見本市, 見本県　見本市　見本町一丁目",
        "四日市市, 三重県四日市市諏訪町１番５号",
        "大和郡山市, 奈良県大和郡山市北郡山町２４８番地",
        "京都市, 京都府京都市中京区寺町通",
        "都城市, 宮崎県都城市姫城町６街区２１号",
        "明和町, 三重県多気郡明和町大字馬之上９４５番地"
    })
    void coversTheCitysOwnAddresses(String city, String address) {
        assertThat(of(city).covers(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"見本市, 東京都千代田区千代田１番１号", "津市, 滋賀県大津市御陵町３番１号", "見本市, 別県別市見本市場前１番", "見本市, ''"})
    void leavesOutWhatOnlyLooksAlike(String city, String address) {
        assertThat(of(city).covers(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "府中市, 132063, 東京都府中市宮西町２丁目２４番地, true",
        "府中市, 132063, 府中市宮西町２丁目２４番地, true",
        "府中市, 132063, 広島県府中市府川町３１５番地, false",
        "伊達市, 012335, 北海道伊達市鹿島町２０番地１, true",
        "伊達市, 012335, 福島県伊達市保原町字舟橋１８０番地, false"
    })
    void leavesOutTheCityOfTheSameNameInAnotherPrefecture(String city, String code, String address, boolean ours) {
        assertThat(of(city, code).covers(address)).isEqualTo(ours);
    }

    private static Jurisdiction of(String city) {
        return of(city, "999997");
    }

    private static Jurisdiction of(String city, String municipalityCode) {
        return new Jurisdiction(new CityProperties(
                city,
                municipalityCode,
                "http://localhost",
                new CityProperties.Desk("住民課", "0000-12-3456", "desk@example.jp", "開庁日"),
                Map.of(),
                new CityProperties.Sender("noreply@example.jp", city),
                Map.of()));
    }
}
