package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTests {

    private static final String YEAR = new JapaneseHolidays()
            .of(2026).entrySet().stream()
                    .map(day -> "%d/%d/%d,%s"
                            .formatted(
                                    day.getKey().getYear(),
                                    day.getKey().getMonthValue(),
                                    day.getKey().getDayOfMonth(),
                                    day.getValue()))
                    .collect(Collectors.joining("\r\n"));

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8"})
    void readsTheFileAsItIsDownloaded(String charset) {
        var file = ("国民の祝日・休日月日,国民の祝日・休日名称\r\n" + YEAR + "\r\n").getBytes(Charset.forName(charset));

        assertThat(HolidayFile.read(file)).isEqualTo(new JapaneseHolidays().of(2026));
    }

    @Test
    void readsIsoDatesAndAByteOrderMark() {
        var file = "\uFEFFdate,name\n"
                + YEAR.replaceAll("2026/(\\d)/", "2026-0$1-")
                        .replace("2026/", "2026-")
                        .replaceAll("(-\\d\\d)/", "$1-");

        assertThat(HolidayFile.read(utf8(file))).hasSize(18).containsEntry(LocalDate.of(2026, 1, 1), "元日");
    }

    @Test
    void readsNamesBeforeDatesAndYearsSideBySide() {
        var file = YEAR.lines()
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + "," + cells[0] + "," + cells[1] + "," + cells[0].replace("2026", "2006"))
                .collect(Collectors.joining("\n", "平成18年,,令和8年,\n名称,月日,名称,月日\n", "\n"));

        assertThat(HolidayFile.read(utf8(file)))
                .hasSize(36)
                .containsEntry(LocalDate.of(2026, 9, 22), "国民の休日")
                .containsEntry(LocalDate.of(2006, 9, 22), "国民の休日");
    }

    @Test
    void refusesAYearThatWasCutOff() {
        assertThatThrownBy(() -> HolidayFile.read(utf8("2026/1/1,元日\n2026/1/12,成人の日")))
                .isInstanceOf(HolidayFileException.class)
                .hasMessageContaining("2026年の祝日が2日しかありません");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatThrownBy(() -> HolidayFile.read(utf8("2026/2/30,建国記念の日")))
                .isInstanceOf(HolidayFileException.class)
                .hasMessageContaining("2026/2/30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "こんにちは", "<html></html>", "2026/1/1,"})
    void refusesWhatIsNoListOfHolidays(String text) {
        assertThatThrownBy(() -> HolidayFile.read(utf8(text))).isInstanceOf(HolidayFileException.class);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> HolidayFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFE}))
                .isInstanceOf(HolidayFileException.class)
                .hasMessageContaining("文字コード");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
