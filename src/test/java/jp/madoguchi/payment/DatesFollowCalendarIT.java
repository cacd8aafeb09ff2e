package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of the calendar while a resident is asked to pay. */
@ProductTest
class DatesFollowCalendarIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Clock clock;

    @Autowired
    private AuditLog audit;

    private final Rehearsal rehearsal;
    private final List<LocalDate> edited = new ArrayList<>();
    private Resident resident;
    private Browser owner;

    DatesFollowCalendarIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal);
        owner = rehearsal.newBrowser();
    }

    @BeforeEach
    void aPaymentIsRequested() {
        resident = resident.appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        resident.passesPaymentCheck();
        owner = Clerk.login(rehearsal, "gyomu").browser();
    }

    @AfterEach
    void calendarAsItWas() {
        edited.forEach(day -> owner.send("DELETE", days(day), null, Map.of()).expect(200));
    }

    @Test
    void aClosureGivesTheResidentAnotherDay() {
        var promised = promised();
        edit(openDays.after(clock.instant(), 3).day(), false);

        assertThat(payBy()).isEqualTo(openDays.next(promised)).isEqualTo(onStatusPage());
        assertThat(audit.of(resident.reference()))
                .filteredOn(line -> line.action().equals("LIMIT_MOVED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("gyomu");
                    assertThat(line.detail()).startsWith("Timer_PaymentLimit ");
                });
    }

    @Test
    void aSpecialOpeningShortensNothingThatAMailPromised() {
        var promised = promised();
        edit(aClosedDayBefore(promised), true);

        assertThat(payBy()).isEqualTo(promised).isEqualTo(onStatusPage());
    }

    private LocalDate promised() {
        var promised = openDays.payBy(clock.instant(), 5);
        assertThat(payBy()).isEqualTo(promised);
        return promised;
    }

    private LocalDate aClosedDayBefore(LocalDate end) {
        return LocalDate.now(clock)
                .plusDays(1)
                .datesUntil(end)
                .filter(day -> !openDays.isOpen(day))
                .findFirst()
                .orElseThrow();
    }

    private void edit(LocalDate day, boolean open) {
        owner.send("PUT", days(day), Map.of("open", open, "reason", "試験"), Map.of())
                .expect(200);
        edited.add(day);
    }

    private LocalDate payBy() {
        return LocalDate.parse(resident.browser()
                .get(resident.own("/payment"))
                .expect(200)
                .get("payBy")
                .asText());
    }

    private LocalDate onStatusPage() {
        return LocalDate.parse(resident.status().get("deadline").asText());
    }

    private static String days(LocalDate day) {
        return "/clerk/api/calendar/days/" + day;
    }
}
