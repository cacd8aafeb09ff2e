package jp.madoguchi.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.procedures.CityProperties;

/** A city and every fact that a mail may need. */
final class Samples {

    static final CityProperties CITY = new CityProperties(
            "見本市",
            "999997",
            "https://madoguchi.mihon.example",
            new CityProperties.Desk("戸籍住民課", "0000-12-3456", "desk@mihon.example", "平日の午前8時30分から"),
            new CityProperties.Sender("noreply@mihon.example", "見本市オンライン申請"));

    private Samples() {}

    static Map<String, Object> facts(Map<String, Object> others) {
        var facts = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("name", "山田 <script>alert(1)</script>"),
                Map.entry("reference", "ABCDE-FGHJK"),
                Map.entry("referenceLabel", "受付番号"),
                Map.entry("procedure", "住民票の写し"),
                Map.entry("checkTime", LocalTime.of(8, 30)),
                Map.entry("link", "https://madoguchi.mihon.example/case/ABCDE-FGHJK#token"),
                Map.entry("linkUntil", Instant.parse("2026-11-21T06:30:00Z")),
                Map.entry("submittedAt", Instant.parse("2026-11-20T06:30:00Z")),
                Map.entry("reviewOn", LocalDate.of(2026, 11, 24)),
                Map.entry("contactDays", 5),
                Map.entry("contactBy", LocalDate.of(2026, 11, 30)),
                Map.entry("payable", true),
                Map.entry("amount", 1410),
                Map.entry("lines", List.of(Map.of("label", "郵送料", "amount", 110))),
                Map.entry("payBy", LocalDate.of(2026, 11, 30)),
                Map.entry("answerBy", LocalDate.of(2026, 11, 30)),
                Map.entry("correctBy", LocalDate.of(2026, 11, 30)),
                Map.entry("checkOn", LocalDate.of(2026, 11, 24)),
                Map.entry("because", Cancellation.UNPAID.because()),
                Map.entry("message", "筆頭者の<b>お名前</b>を\n教えてください"),
                Map.entry("deliveryMethod", "速達"),
                Map.entry("trackingNumber", "1234-5678-9012")));
        facts.putAll(others);
        var spoken = Spoken.of(facts);
        spoken.put("city", CITY);
        return spoken;
    }
}
