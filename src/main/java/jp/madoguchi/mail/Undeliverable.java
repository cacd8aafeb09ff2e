package jp.madoguchi.mail;

import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.Incidents;
import jp.madoguchi.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The end of a mail that reached nobody: a person is told, and the record says so. */
@Component
class Undeliverable {

    static final String INCIDENT = "mailNotSent";

    private final Case cases;
    private final MailQueue queue;
    private final Incidents incidents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Undeliverable(Case cases, MailQueue queue, Incidents incidents, AuditLog audit, ApplicationEventPublisher events) {
        this.cases = cases;
        this.queue = queue;
        this.incidents = incidents;
        this.audit = audit;
        this.events = events;
    }

    /** In a transaction of its own: should it fail, the mail is still due and is tried once more. */
    void record(DueMail mail, SendFailure failure) {
        cases.change(mail.reference(), application -> {
            if (!queue.giveUp(mail)) {
                return false;
            }
            return tell(application, mail, "MAIL_NOT_SENT", failure.code());
        });
    }

    /** Our relay had taken it, but a server behind it returned it; told once, however often it comes back. */
    void cameBack(DueMail mail, String status) {
        cases.change(
                mail.reference(),
                application -> queue.cameBack(mail) && tell(application, mail, "MAIL_CAME_BACK", "SMTP " + status));
    }

    private boolean tell(Application application, DueMail mail, String action, String code) {
        var detail = "%s%s: %s".formatted(beginning(mail), mail.kind().title(), code);
        audit.write(mail.reference(), AuditLog.SYSTEM, action, detail);
        incidents.settle(application, INCIDENT, beginning(mail));
        // first, since the case may go on, and the incident hangs where it waits
        events.publishEvent(new MailGivenUp(application, mail.kind(), queue.latest(mail)));
        return incidents.raise(application, INCIDENT, detail);
    }

    /** A mail that had been given up went out after all: nobody needs to look at it any more. */
    void settle(DueMail mail) {
        cases.change(mail.reference(), application -> {
            incidents.settle(application, INCIDENT, beginning(mail));
            return true;
        });
    }

    private static String beginning(DueMail mail) {
        return mail.kind() + " ";
    }
}
