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
    private static final Instant FAR = CHECKED.plus(Duration.ofDays(1000));
    private static final RecheckSchedule SCHEDULE = new RecheckSchedule(
            Duration.ofHours(12),
            Duration.ofDays(2),
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)));

    @ParameterizedTest
    @CsvSource({"PT0S, GOOD", "PT11H59M59S, GOOD", "PT12H, OUTDATED", "PT13H, OUTDATED"})
    void anAnswerIsTooOldFromItsAgeOn(Duration since, RevocationStanding standing) {
        assertThat(SCHEDULE.standing(answer(RevocationStatus.GOOD), FAR, CHECKED.plus(since)))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, GOOD, false", "PT0S, GOOD, false", "PT11H59M59S, GOOD, false", "PT12H, OUTDATED, true"})
    void anAnswerGrowsNoOlderThanTheCertificate(Duration end, RevocationStanding standing, boolean goesOn) {
        var good = answer(RevocationStatus.GOOD);
        var now = CHECKED.plus(Duration.ofDays(30));

        assertThat(SCHEDULE.standing(good, CHECKED.plus(end), now)).isEqualTo(standing);
        assertThat(SCHEDULE.goesOn(good, CHECKED.plus(end), now)).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, UNKNOWN, true", "PT-1S, LOST, true", "P-2D, LOST, true", "PT-48H-1S, LOST, false"})
    void whatNobodyKnewAfterTheEndIsAskedForOnlyAsLongAsAListOfBeforeMayCount(
            Duration end, RevocationStanding standing, boolean goesOn) {
        var unknown = answer(RevocationStatus.UNKNOWN);

        assertThat(SCHEDULE.standing(unknown, CHECKED.plus(end), CHECKED)).isEqualTo(standing);
        assertThat(SCHEDULE.goesOn(unknown, CHECKED.plus(end), CHECKED)).isEqualTo(goesOn);
    }

    @Test
    void whatIsRevokedStaysSo() {
        var revoked = answer(RevocationStatus.REVOKED);

        assertThat(SCHEDULE.standing(revoked, FAR, CHECKED)).isEqualTo(RevocationStanding.REVOKED);
        assertThat(SCHEDULE.goesOn(revoked, FAR, CHECKED)).isFalse();
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
