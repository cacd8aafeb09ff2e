package jp.madoguchi.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.applications.Case;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells features of mails that leave on a later day than the facts that they tell. */
@Component
class LateMails {

    private final Case cases;
    private final MailQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateMails(Case cases, MailQueue queue, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    boolean among(List<DueMail> leaving) {
        var now = clock.instant();
        return leaving.stream().anyMatch(mail -> isLate(mail, now));
    }

    /** Case by case, each in a transaction of its own, since the case row is held before all else. */
    void tell(List<DueMail> leaving) {
        var now = clock.instant();
        leaving.stream()
                .filter(mail -> isLate(mail, now))
                .filter(queue::latest)
                .forEach(mail -> cases.change(mail.reference(), application -> {
                    events.publishEvent(new MailLeavesLate(application, mail.kind(), now));
                    return true;
                }));
    }

    private boolean isLate(DueMail mail, Instant now) {
        return day(mail.orderedAt()).isBefore(day(now));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
