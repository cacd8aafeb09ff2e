package jp.madoguchi.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Cabinet Office's list of holidays (syukujitsu.csv) as it is downloaded: Shift_JIS or UTF-8, 2026/1/1 or
 * 2026-01-01, the date before the name or after it, one year below the other or years side by side.
 */
final class HolidayFile {

    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");
    /** The Act has 15 days and more since 2007; a file that names fewer for a year was cut off. */
    private static final int FEWEST_PER_YEAR = 15;

    private static final int FIRST_FULL_YEAR = 2007;

    private HolidayFile() {}

    /**
     * @return each day with its name, in order
     * @throws HolidayFileException if this is not such a list, or a year in it is not complete
     */
    static SortedMap<LocalDate, String> read(byte[] file) {
        var rows =
                decode(file).lines().map(line -> List.of(line.split(",", -1))).toList();
        var holidays = new TreeMap<LocalDate, String>();
        for (int number = 0; number < rows.size(); number++) {
            readRow(rows.get(number), number + 1, holidays);
        }
        requireComplete(holidays);
        return holidays;
    }

    private static void readRow(List<String> cells, int number, Map<LocalDate, String> holidays) {
        for (int i = 0; i + 1 < cells.size(); i += 2) {
            var first = cell(cells, i);
            var second = cell(cells, i + 1);
            boolean dateFirst = DATE.matcher(first).matches();
            if (dateFirst || DATE.matcher(second).matches()) {
                var day = date(dateFirst ? first : second, number);
                var name = dateFirst ? second : first;
                if (name.isEmpty()) {
                    throw new HolidayFileException("%d行目に祝日の名前がありません。".formatted(number));
                }
                holidays.put(day, name);
            }
        }
    }

    private static String cell(List<String> cells, int index) {
        return cells.get(index).strip().replaceAll("^\"|\"$", "");
    }

    private static LocalDate date(String text, int number) {
        var parts = DATE.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            throw new HolidayFileException("%d行目の日付「%s」は正しくありません。".formatted(number, text));
        }
        throw new IllegalStateException(text);
    }

    private static void requireComplete(SortedMap<LocalDate, String> holidays) {
        if (holidays.isEmpty()) {
            throw new HolidayFileException("祝日が見つかりません。内閣府の「国民の祝日」のCSVファイルを指定してください。");
        }
        holidays.keySet().stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, TreeMap::new, Collectors.counting()))
                .forEach((year, count) -> {
                    if (year >= FIRST_FULL_YEAR && count < FEWEST_PER_YEAR) {
                        throw new HolidayFileException(
                                "%d年の祝日が%d日しかありません。ファイルが途中で切れていないかご確認ください。".formatted(year, count));
                    }
                });
    }

    private static String decode(byte[] file) {
        var text = decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, WINDOWS))
                .orElseThrow(() -> new HolidayFileException("文字コードが分かりません。Shift_JISまたはUTF-8で保存してください。"));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
