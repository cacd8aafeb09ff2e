package jp.madoguchi.payment;

import jp.madoguchi.calendar.MovedTimer;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.calendar.TimersMoved;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a payment request promises moves with the timer that closes it, so that page, mails and timer say the same. */
@Component
class DatesFollowTimers {

    private final Payments payments;
    private final OpenDays openDays;

    DatesFollowTimers(Payments payments, OpenDays openDays) {
        this.payments = payments;
        this.openDays = openDays;
    }

    /** In the transaction of the change. */
    @EventListener
    void on(TimersMoved timers) {
        timers.moved().stream()
                .filter(moved -> moved.activity().equals(Timers.PAYMENT_LIMIT))
                .forEach(this::follow);
    }

    private void follow(MovedTimer limit) {
        payments.moveCutOff(
                limit.reference(),
                openDays.lastDay(limit.to().toInstant()),
                limit.to().toInstant());
    }
}
