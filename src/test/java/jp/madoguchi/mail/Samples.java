package jp.madoguchi.mail;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.procedures.CityProperties;

/** A city and every fact that a mail may need. */
final class Samples {

    static final CityProperties CITY = new CityProperties(
            "見本市",
            "999997",
            "https://madoguchi.mihon.example",
            new CityProperties.Desk("戸籍住民課", "0000-12-3456", "desk@mihon.example", "平日の午前8時30分から"),
            Map.of(),
            new CityProperties.Sender("noreply@mihon.example", "見本市オンライン申請"),
            Map.of());

    private Samples() {}

    static Map<String, Object> facts(Map<String, Object> others) {
        var facts = new HashMap<>(SampleFacts.ALL);
        facts.put("name", "山田 <script>alert(1)</script>");
        facts.put("message", "筆頭者の<b>お名前</b>を\n教えてください");
        facts.putAll(others);
        var spoken = Spoken.of(facts);
        spoken.put("city", CITY);
        spoken.put("desk", CITY.desk());
        return spoken;
    }
}
