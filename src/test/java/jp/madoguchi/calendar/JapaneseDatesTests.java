package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesTests {

    @Test
    void saysAMomentInFull() {
        assertThat(JapaneseDates.dateTime(Instant.parse("2026-06-08T23:30:00Z")))
                .isEqualTo("令和8年6月9日(火)午前8時30分");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-09, 令和8年6月9日(火)",
        "2019-05-01, 令和元年5月1日(水)",
        "2019-04-30, 平成31年4月30日(火)",
        "1989-01-08, 平成元年1月8日(日)",
        "1989-01-07, 昭和64年1月7日(土)"
    })
    void saysADay(LocalDate day, String words) {
        assertThat(JapaneseDates.date(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"08:30, 午前8時30分", "00:00, 午前0時", "12:00, 午後0時", "17:15, 午後5時15分"})
    void saysATime(LocalTime time, String words) {
        assertThat(JapaneseDates.time(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-09, 2026-06-09",
        "2026/6/9, 2026-06-09",
        "２０２６年６月９日, 2026-06-09",
        "昭和55年2月17日, 1980-02-17",
        "s55.2.17, 1980-02-17",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "昭和64年1月7日, 1989-01-07",
        "大正15年12月24日, 1926-12-24"
    })
    void readsWhatPeopleType(String typed, LocalDate day) {
        assertThat(JapaneseDates.parse(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "きのう",
                "2026-02-30",
                "26-1-1",
                "昭和64年1月8日",
                "平成元年1月7日",
                "平成31年5月1日",
                "令和0年1月1日",
                "20260609",
                "2026-13-01"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThat(JapaneseDates.parse(typed)).isEmpty();
    }
}
