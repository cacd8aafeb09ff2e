package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.process.EngineClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDaysTests {

    static final Opening USUAL = new Opening(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), MonthDay.of(12, 29), MonthDay.of(1, 3), LocalTime.of(17, 15));

    static final LocalTime CHECK_TIME = LocalTime.of(8, 30);

    final Map<LocalDate, SpecialDay> specials = new HashMap<>();
    final Map<LocalDate, String> imported = new HashMap<>();
    final Closures closures = new Closures(new KnownDays(specials, imported), USUAL);
    final OpenDays openDays = new OpenDays(closures, USUAL);

    /** Base, the five counted days, cut-off; pay-by is the fifth day. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-06-01, 2026-06-02 2026-06-03 2026-06-04 2026-06-05 2026-06-08, 2026-06-09",
        "2026-06-05, 2026-06-08 2026-06-09 2026-06-10 2026-06-11 2026-06-12, 2026-06-15",
        "2026-06-06, 2026-06-08 2026-06-09 2026-06-10 2026-06-11 2026-06-12, 2026-06-15",
        "2026-04-27, 2026-04-28 2026-04-30 2026-05-01 2026-05-07 2026-05-08, 2026-05-11",
        "2026-04-30, 2026-05-01 2026-05-07 2026-05-08 2026-05-11 2026-05-12, 2026-05-13",
        "2026-09-18, 2026-09-24 2026-09-25 2026-09-28 2026-09-29 2026-09-30, 2026-10-01",
        "2026-11-20, 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-30, 2026-12-01",
        "2026-12-21, 2026-12-22 2026-12-23 2026-12-24 2026-12-25 2026-12-28, 2027-01-04",
        "2026-12-25, 2026-12-28 2027-01-04 2027-01-05 2027-01-06 2027-01-07, 2027-01-08",
        "2026-12-28, 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08, 2027-01-12",
        "2025-12-26, 2026-01-05 2026-01-06 2026-01-07 2026-01-08 2026-01-09, 2026-01-13",
        "2028-12-28, 2029-01-04 2029-01-05 2029-01-09 2029-01-10 2029-01-11, 2029-01-12",
        "2027-03-18, 2027-03-19 2027-03-23 2027-03-24 2027-03-25 2027-03-26, 2027-03-29"
    })
    void countsTheWorkedExamples(LocalDate base, String counted, LocalDate cutOff) {
        var days = Arrays.stream(counted.split(" ")).map(LocalDate::parse).toList();

        for (var time : List.of("00:00", "02:00", "08:30", "23:59:59.999")) {
            var requestedAt = at(base, time);
            assertThat(IntStream.rangeClosed(1, 5)
                            .mapToObj(n -> openDays.after(requestedAt, n).day()))
                    .containsExactlyElementsOf(days);
            assertThat(openDays.payBy(requestedAt, 5)).isEqualTo(days.get(4));
            assertThat(openDays.cutOff(requestedAt, 5, CHECK_TIME)).isEqualTo(at(cutOff, "08:30"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05, 22:00, 2026-06-08",
        "2026-12-28, 10:00, 2027-01-04",
        "2026-05-02, 12:00, 2026-05-07",
        "2026-06-09, 07:00, 2026-06-10",
        "2026-06-06, 02:00, 2026-06-08",
        "2026-06-05, 23:59, 2026-06-08"
    })
    void checksAPaymentOnTheNextOpenMorning(LocalDate paidOn, String paidAt, LocalDate checked) {
        assertThat(openDays.after(at(paidOn, paidAt), 1).at(CHECK_TIME)).isEqualTo(Date.from(at(checked, "08:30")));
    }

    @Test
    void countsFromTheJapaneseDateWhateverTheTypeOfTheBase() {
        var lateOnFridayInJapan = Instant.parse("2026-06-04T15:30:00Z");

        assertThat(openDays.after(lateOnFridayInJapan, 1).day()).isEqualTo("2026-06-08");
        assertThat(openDays.after(Date.from(lateOnFridayInJapan), 1).day()).isEqualTo("2026-06-08");
        assertThat(openDays.after(LocalDate.of(2026, 6, 5), 1).day()).isEqualTo("2026-06-08");
        assertThatThrownBy(() -> openDays.after("2026-06-05", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> openDays.after(LocalDate.of(2026, 6, 5), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsADayWhenTheCityHallCloses() {
        assertThat(openDays.after(LocalDate.of(2026, 6, 5), 1).atClose())
                .isEqualTo(at(LocalDate.of(2026, 6, 8), "17:15"));
    }

    @Test
    void aQuestionLeavesItsMinimumOfDays() {
        var received = LocalDate.of(2026, 6, 1);
        var limit = openDays.after(received, 6);

        assertThat(limit.butNotBefore(LocalDate.of(2026, 6, 2), 4).day()).isEqualTo("2026-06-09");
        assertThat(limit.butNotBefore(LocalDate.of(2026, 6, 8), 4).day()).isEqualTo("2026-06-12");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-02, 2026-06-02, 0",
        "2026-06-02, 2026-06-04, 2",
        "2026-06-05, 2026-06-07, 0",
        "2026-06-05, 2026-06-08, 1",
        "2026-04-28, 2026-05-07, 3"
    })
    void countsTheOpenDaysThatWentBy(LocalDate from, LocalDate to, int open) {
        assertThat(openDays.between(at(from, "23:59"), at(to, "00:00"))).isEqualTo(open);
    }

    @Test
    void daysAfterCountsTheCalendarAndLeavesTheWholeOfTheLastDay() {
        var limit = openDays.daysAfter(at(LocalDate.of(2026, 12, 31), "10:00"), 2);

        assertThat(limit).isEqualTo(Date.from(at(LocalDate.of(2027, 1, 3), "00:00")));
        assertThat(openDays.lastCalendarDay(limit.toInstant())).isEqualTo("2027-01-02");
    }

    @Test
    void theCitysOwnDaysOverrideEverything() {
        specials.put(LocalDate.of(2026, 6, 2), new SpecialDay(LocalDate.of(2026, 6, 2), false, "台風による臨時閉庁"));
        specials.put(LocalDate.of(2026, 6, 6), new SpecialDay(LocalDate.of(2026, 6, 6), true, "休日開庁"));

        assertThat(closures.of(LocalDate.of(2026, 6, 2))).contains("台風による臨時閉庁");
        assertThat(openDays.payBy(at(LocalDate.of(2026, 6, 1), "10:00"), 5)).isEqualTo("2026-06-08");
        assertThat(openDays.after(LocalDate.of(2026, 6, 1), 4).day()).isEqualTo("2026-06-06");
    }

    @Test
    void anImportedYearOverridesTheActInThatYearOnly() {
        imported.put(LocalDate.of(2028, 6, 1), "新しい祝日");

        assertThat(closures.of(LocalDate.of(2028, 6, 1))).contains("新しい祝日");
        assertThat(openDays.isOpen(LocalDate.of(2028, 5, 3))).isTrue();
        assertThat(openDays.isOpen(LocalDate.of(2027, 5, 3))).isFalse();
    }

    @Test
    void aCalendarWithoutOpenDaysIsAFault() {
        var day = LocalDate.of(2026, 1, 1);
        day.datesUntil(day.plusYears(2)).forEach(each -> specials.put(each, new SpecialDay(each, false, "閉庁")));

        assertThatThrownBy(() -> openDays.next(day)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theNthOpenDayHasNMinusOneOpenDaysBeforeIt() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(base -> {
            for (int n = 1; n <= 7; n++) {
                var day = openDays.after(base, n).day();

                assertThat(openDays.isOpen(day)).isTrue();
                assertThat(base.plusDays(1)
                                .datesUntil(day)
                                .filter(openDays::isOpen)
                                .count())
                        .isEqualTo(n - 1);
            }
        });
    }

    private static Instant at(LocalDate day, String time) {
        return ZonedDateTime.of(day, LocalTime.parse(time), EngineClock.JAPAN).toInstant();
    }
}
