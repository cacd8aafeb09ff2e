package jp.madoguchi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days in which an applicant corrects are not taken from those in which the office must reach them. */
@ProductTest
class CorrectionsIT {

    private static final String PROCEDURE = "nenkin-genkyo";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Deadlines deadlines;

    @Test
    void theContactDaysStandStillWhileTheApplicantCorrects() {
        var resident = new Resident(rehearsal).verifiesMail(PROCEDURE).agrees().fills(Resident.genkyo());
        resident.submits();
        var received = rehearsal.now();
        var review = Clerk.login(rehearsal, "shinsa");
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "CORRECT", "message", "通数を直してください。"));

        noonOf(openDays.after(received.toInstant(), 2).day());
        resident.fills(Map.of("copies", 2)).submits();
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "提出先をお知らせください。"));

        assertThat(resident.status().get("deadline").asText())
                .isEqualTo(openDays.after(received.toInstant(), deadlines.contactDays(PROCEDURE) + 2)
                        .day()
                        .toString());
    }

    private void noonOf(LocalDate day) {
        rehearsal.moveTo(OffsetDateTime.of(day, LocalTime.NOON, rehearsal.now().getOffset()));
    }
}
