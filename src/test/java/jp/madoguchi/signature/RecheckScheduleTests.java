package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecheckScheduleTests {

    private static final Instant CHECKED = Instant.parse("2026-10-01T00:00:00Z");
    private static final RecheckSchedule SCHEDULE = new RecheckSchedule(
            Duration.ofHours(12), List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)));

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT11H59M59S, false", "PT12H, true", "PT13H, true"})
    void anAnswerIsTooOldFromItsAgeOn(Duration since, boolean tooOld) {
        assertThat(SCHEDULE.tooOld(CHECKED, CHECKED.plus(since))).isEqualTo(tooOld);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT9H", "PT8H, PT1H", "PT9H, PT0S", "PT20H, PT0S"})
    void anAnswerIsAskedForAgainWhenAQuarterOfItsTimeIsLeft(Duration since, Duration wait) {
        assertThat(SCHEDULE.waitAfter(answer(RevocationStatus.GOOD), 1, CHECKED.plus(since)))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT1H", "50, PT1H"})
    void withoutAnAnswerEachWaitIsLongerThanTheOneBefore(int inquiries, Duration wait) {
        assertThat(SCHEDULE.waitAfter(answer(RevocationStatus.UNKNOWN), inquiries, CHECKED.plusSeconds(7)))
                .isEqualTo(wait);
    }

    @Test
    void theProductsDefaultIsHalfADay() {
        assertThat(TestProperties.with(java.util.Map.of()).recheckSchedule().age())
                .isEqualTo(Duration.ofHours(12));
    }

    private static RevocationAnswer answer(RevocationStatus status) {
        return new RevocationAnswer(status, "", CHECKED, List.of());
    }
}
