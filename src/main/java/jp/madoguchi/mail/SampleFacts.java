package jp.madoguchi.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Every fact that a mail may tell, of a case that nobody has: wording is tried on it before residents get it. */
final class SampleFacts {

    /** As features give them, before they are written out in Japanese. */
    static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("name", "見本 花子"),
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
            Map.entry("message", "筆頭者のお名前を教えてください"),
            Map.entry("deliveryMethod", "速達"),
            Map.entry("trackingNumber", "1234-5678-9012"));

    private SampleFacts() {}
}
