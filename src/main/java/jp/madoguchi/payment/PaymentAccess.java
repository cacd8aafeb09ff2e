package jp.madoguchi.payment;

import java.time.Clock;
import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.LinkPurpose;
import jp.madoguchi.access.OneUseLinks;
import jp.madoguchi.access.OpenedCase;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Reference;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders the mail check (M4) when the address typed is the registered one and there is something to pay or to see. */
@Component
class PaymentAccess {

    private final Applications applications;
    private final Positions positions;
    private final Mails mails;
    private final OneUseLinks links;
    private final ResidentSessions sessions;
    private final Clock clock;

    PaymentAccess(
            Applications applications,
            Positions positions,
            Mails mails,
            OneUseLinks links,
            ResidentSessions sessions,
            Clock clock) {
        this.applications = applications;
        this.positions = positions;
        this.mails = mails;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Says nothing about what it did. */
    @Transactional
    public void ask(String typedReference, EmailAddress email) {
        Reference.parse(typedReference)
                .flatMap(applications::find)
                .filter(application -> email.sameAs(application.email()) && payable(application))
                .ifPresent(application -> mails.order(application.reference(), MailKind.M4));
    }

    /** Uses the link of the mail check up and opens a session under a new id, all or nothing. */
    @Transactional
    public OpenedCase open(String token) {
        return sessions.open(links.use(LinkPurpose.PAYMENT_ACCESS, token));
    }

    private boolean payable(Application application) {
        return positions
                .latest(application.reference())
                .filter(known -> !known.payment().closed(clock.instant()) || known.settled())
                .isPresent();
    }
}
