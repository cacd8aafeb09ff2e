package jp.madoguchi.payment;

import jp.madoguchi.calendar.CalendarChanged;
import jp.madoguchi.calendar.MovedTimer;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a payment request promises moves with the timer that closes it, so that page, mails and timer say the same. */
@Component
class DatesFollowCalendar {

    private final Payments payments;
    private final OpenDays openDays;

    DatesFollowCalendar(Payments payments, OpenDays openDays) {
        this.payments = payments;
        this.openDays = openDays;
    }

    /** In the transaction of the change. */
    @EventListener
    void on(CalendarChanged change) {
        change.moved().stream()
                .filter(moved -> moved.activity().equals(Timers.PAYMENT_LIMIT))
                .forEach(this::follow);
    }

    private void follow(MovedTimer limit) {
        payments.moveCutOff(
                limit.reference(),
                openDays.before(limit.to().toLocalDate()),
                limit.to().toInstant());
    }
}
