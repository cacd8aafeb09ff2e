package jp.madoguchi.verification;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.LinkPurpose;
import jp.madoguchi.access.OneUseLinks;
import jp.madoguchi.access.OpenedCase;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Reference;
import jp.madoguchi.mail.Mails;
import jp.madoguchi.process.ProcessNames.Messages;
import org.springframework.stereotype.Component;

/** Lets a resident in by a link that only the case's mail address received. */
@Component
class Entrance {

    private final OneUseLinks links;
    private final ResidentSessions sessions;
    private final Case cases;
    private final Applications applications;
    private final Mails mails;

    Entrance(OneUseLinks links, ResidentSessions sessions, Case cases, Applications applications, Mails mails) {
        this.links = links;
        this.sessions = sessions;
        this.cases = cases;
        this.applications = applications;
        this.mails = mails;
    }

    /**
     * Uses a link up, tells the process that the address is the resident's, and opens a session under a new id, all or
     * nothing. Any of our links proves the address, so the process need not wait for the first one.
     */
    OpenedCase open(LinkPurpose purpose, String token) {
        var reference = links.caseOf(purpose, token);
        return cases.change(reference, application -> {
            links.use(purpose, token);
            if (application.state() == CaseState.APPLYING) {
                cases.tell(application, Messages.EMAIL_VERIFIED, Map.of());
            }
            return sessions.open(reference);
        });
    }

    /** Mails a new link to the case, if the address is the registered one; the caller cannot tell. */
    void mailNewLink(String typedReference, EmailAddress email) {
        Optional<Application> application = Reference.parse(typedReference).flatMap(applications::find);
        if (application.isPresent() && email.sameAs(application.get().email())) {
            cases.change(application.get().reference(), known -> {
                mails.orderCaseAccess(known.reference());
                return known;
            });
        }
    }
}
