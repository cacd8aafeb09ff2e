package jp.madoguchi.signature;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Birth date as the certificate has it: a digit for the era and the Gregorian date, {@code EYYYYMMDD}; what the
 * register does not know is zeros, so this is a text and not a {@code LocalDate}.
 */
public record BirthDate(String raw) {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}");
    private static final List<Era> ERAS = List.of(
            new Era("", 1),
            new Era("明治", 1868),
            new Era("大正", 1912),
            new Era("昭和", 1926),
            new Era("平成", 1989),
            new Era("令和", 2019));
    private static final String UNKNOWN = "不詳";

    /** In the Japanese calendar, such as 昭和55年2月17日; what is unknown is 不詳. */
    public String wareki() {
        if (!FORM.matcher(raw).matches() || raw.charAt(0) - '0' >= ERAS.size()) {
            return UNKNOWN;
        }
        var era = ERAS.get(raw.charAt(0) - '0');
        int year = Integer.parseInt(raw.substring(1, 5));
        int month = Integer.parseInt(raw.substring(5, 7));
        int day = Integer.parseInt(raw.substring(7, 9));
        if (year == 0) {
            return era.name() + UNKNOWN;
        }
        if (month == 0) {
            return era.year(year) + "（月日" + UNKNOWN + "）";
        }
        return era.year(year) + month + "月" + (day == 0 ? "（日" + UNKNOWN + "）" : day + "日");
    }

    /** False also when the register does not know the whole date. */
    boolean is(LocalDate date) {
        return FORM.matcher(raw).matches() && raw.endsWith(DateTimeFormatter.BASIC_ISO_DATE.format(date));
    }

    private record Era(String name, int first) {

        String year(int gregorian) {
            int year = gregorian - first + 1;
            return name + (year == 1 && !name.isEmpty() ? "元" : year) + "年";
        }
    }
}
