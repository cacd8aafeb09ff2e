package jp.madoguchi.payment;

import jp.madoguchi.calendar.LaterStart;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.MailLeavesLate;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is asked to pay a day late has a day more: the time to pay counts from the day on which the request leaves. */
@Component
class LateRequest {

    private final LaterStart limit;

    LateRequest(LaterStart limit) {
        this.limit = limit;
    }

    @EventListener
    void on(MailLeavesLate mail) {
        if (mail.kind() == MailKind.M3) {
            limit.count(mail.application().reference(), Timers.PAYMENT_LIMIT, PaymentVariables.REQUESTED_AT, mail.at());
        }
    }
}
