package jp.madoguchi.review;

import jp.madoguchi.calendar.LaterStart;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.MailLeavesLate;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whom a question or a request for correction reaches a day late has no less time for it. */
@Component
class LateQuestion {

    private final LaterStart limit;

    LateQuestion(LaterStart limit) {
        this.limit = limit;
    }

    @EventListener
    void on(MailLeavesLate mail) {
        var reference = mail.application().reference();
        if (mail.kind() == MailKind.M6) {
            limit.count(reference, Timers.CONTACT_LIMIT, ReviewVariables.ASKED_AT, mail.at());
        } else if (mail.kind() == MailKind.M12) {
            limit.count(reference, Timers.INPUT_LIMIT, ReviewVariables.INPUT_SINCE, mail.at());
        }
    }
}
