package jp.madoguchi.payment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;

/** 朝の確認表 for a spreadsheet. */
final class MorningSheetCsv {

    /** Excel takes a file for UTF-8 only with it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MorningSheetCsv() {}

    static String of(MorningSheet sheet) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CSVFormat.EXCEL
                .builder()
                .setHeader("確認日", "区分", "受付番号・決済番号", "金額（円）", "内容")
                .get()
                .print(text)) {
            for (var part : sheet.parts()) {
                for (var line : part.lines()) {
                    csv.printRecord(sheet.day(), part.title(), line.subject(), line.amount(), line.detail());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
