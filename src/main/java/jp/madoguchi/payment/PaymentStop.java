package jp.madoguchi.payment;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailGivenUp;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.process.ProcessNames;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops the clock of a payment before its limit: 収納 wants to extend or hold it, the mail with the request reached
 * nobody, or somebody cancelled it at the provider. The request is closed there first; then a person decides what
 * happens.
 */
@Component
class PaymentStop {

    private final Case cases;
    private final Payments payments;
    private final DeskDecisions decisions;
    private final AuditLog audit;
    private final Clock clock;

    PaymentStop(Case cases, Payments payments, DeskDecisions decisions, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws PaymentStopRefusedException if the case does not wait for a payment (any more) */
    void byDesk(String reference, String reason, String clerk) {
        cases.change(reference, application -> {
            if (!stop(application, clerk)) {
                throw PaymentStopRefusedException.notWaiting();
            }
            decisions.add(new DeskDecision(
                    reference,
                    "stop-%s-%d".formatted(reference, clock.millis()),
                    "Event_PaymentStopped",
                    "STOP",
                    reason,
                    null,
                    null,
                    clerk,
                    clock.instant()));
            return application;
        });
    }

    /** Somebody cancelled the request at the provider: nobody could pay it any more. */
    void byProvider(Application application, Payment canceled) {
        if (payments.latest(application.reference())
                .filter(latest -> latest.id() == canceled.id())
                .isPresent()) {
            stop(application, AuditLog.SYSTEM);
        }
    }

    @EventListener
    void onMailGivenUp(MailGivenUp event) {
        if (event.kind() == MailKind.M3 && event.latest()) {
            stop(event.application(), AuditLog.SYSTEM);
        }
    }

    private boolean stop(Application application, String who) {
        boolean stopped = cases.tell(application, ProcessNames.Messages.PAYMENT_STOPPED, Map.of());
        if (stopped) {
            audit.write(application.reference(), who, Ledger.AUDIT, "STOPPED");
        }
        return stopped;
    }
}
