package jp.madoguchi.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCheckTests {

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T22:00:00+09:00, 2026-06-08T08:30:00+09:00",
        "2026-06-06T02:00:00+09:00, 2026-06-08T08:30:00+09:00",
        "2026-06-08T07:00:00+09:00, 2026-06-08T08:30:00+09:00",
        "2026-06-08T08:30:00+09:00, 2026-06-09T08:30:00+09:00",
        "2026-06-08T23:59:00+09:00, 2026-06-09T08:30:00+09:00",
    })
    void isTheNextMorningOfAnOpenDay(OffsetDateTime now, OffsetDateTime expected) {
        assertThat(check(now, NextCheckTests::isWeekday).at(LocalTime.of(8, 30)))
                .isEqualTo(expected);
    }

    @Test
    void saysWhenTheCalendarNeverOpens() {
        var never = check(OffsetDateTime.parse("2026-06-05T22:00:00+09:00"), day -> false);

        assertThatThrownBy(() -> never.at(LocalTime.of(8, 30))).isInstanceOf(IllegalStateException.class);
    }

    private static boolean isWeekday(LocalDate day) {
        return !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    private static NextCheck check(OffsetDateTime now, Predicate<LocalDate> open) {
        return new NextCheck(open, Clock.fixed(now.toInstant(), ZoneId.of("Asia/Tokyo")));
    }
}
