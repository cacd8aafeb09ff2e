package jp.madoguchi.payment;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
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
    private final Payments payments;
    private final Ledger ledger;
    private final Mails mails;
    private final Clock clock;

    PaymentAccess(Applications applications, Payments payments, Ledger ledger, Mails mails, Clock clock) {
        this.applications = applications;
        this.payments = payments;
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
    }

    /** Says nothing about what it did. */
    @Transactional
    public void ask(String typedReference, String email) {
        Reference.parse(typedReference)
                .flatMap(applications::find)
                .filter(application -> same(application.email(), email) && payable(application))
                .ifPresent(application -> mails.order(application.reference(), MailKind.M4));
    }

    /** Mail systems treat addresses alike whatever their case, and people type them so. */
    private static boolean same(String registered, String typed) {
        return canonical(registered).equals(canonical(typed));
    }

    private static String canonical(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private boolean payable(Application application) {
        return payments.latest(application.reference())
                .filter(payment -> !payment.closed(clock.instant()) || ledger.stateOf(payment) == PaymentState.PAID)
                .isPresent();
    }
}
