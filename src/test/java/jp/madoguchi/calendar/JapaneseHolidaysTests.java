package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JapaneseHolidaysTests {

    private static final Path PUBLISHED = Path.of("../shared/data/national-holidays-jp-2019-2027.csv");

    final JapaneseHolidays holidays = new JapaneseHolidays();

    @Test
    void agreesWithEveryPublishedDayAndHasNoOther() throws IOException {
        assumeThat(PUBLISHED).exists();
        var published = HolidayFile.read(Files.readAllBytes(PUBLISHED));

        var computed = IntStream.rangeClosed(2019, 2027).mapToObj(holidays::of).flatMap(year -> year.keySet().stream());

        assertThat(published).hasSize(165);
        assertThat(computed).containsExactlyElementsOf(published.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 元日",
        "2026-03-20, 春分の日",
        "2026-05-06, 憲法記念日 振替休日",
        "2026-09-22, 国民の休日",
        "2026-09-23, 秋分の日",
        "2027-03-22, 春分の日 振替休日",
        "2019-04-30, 国民の休日",
        "2019-05-01, 休日（祝日扱い）",
        "2019-05-02, 国民の休日",
        "2019-10-22, 休日（祝日扱い）",
        "2020-07-24, スポーツの日",
        "2021-08-08, 山の日",
        "2021-08-09, 山の日 振替休日",
        "2018-12-23, 天皇誕生日",
        "2008-05-06, みどりの日 振替休日",
        "2009-09-22, 国民の休日",
        "2015-09-22, 国民の休日",
        "2024-02-12, 建国記念の日 振替休日"
    })
    void knowsTheName(LocalDate day, String name) {
        assertThat(holidays.name(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-23", "2019-02-23", "2026-12-23", "2020-10-12", "2021-10-11", "2021-08-11", "2015-08-11"})
    void knowsTheDaysThatAreNone(LocalDate day) {
        assertThat(holidays.name(day)).isEmpty();
    }

    static IntStream years() {
        return IntStream.rangeClosed(2007, 2099);
    }

    @ParameterizedTest
    @MethodSource("years")
    void everySundayHolidayIsMadeUpFor(int year) {
        var days = holidays.of(year).keySet();

        assertThat(days).hasSizeBetween(15, 22).allMatch(day -> day.getYear() == year);
        assertThat(days.stream().filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY))
                .allMatch(day -> days.contains(day.plusDays(1)));
    }

    @Test
    void refusesYearsForWhichTheFormulaDoesNotHold() {
        assertThatThrownBy(() -> holidays.of(2100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holidays.of(2006)).isInstanceOf(IllegalArgumentException.class);
    }
}
