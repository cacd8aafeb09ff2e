package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.fees.FeeDesk;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Request the payment”: amount and deadline are fixed from here on. */
@Component
class RequestPaymentDelegate implements JavaDelegate {

    private final Payments payments;
    private final FeeDesk fees;
    private final Deadlines deadlines;
    private final OpenDays openDays;
    private final Clock clock;

    RequestPaymentDelegate(Payments payments, FeeDesk fees, Deadlines deadlines, OpenDays openDays, Clock clock) {
        this.payments = payments;
        this.fees = fees;
        this.deadlines = deadlines;
        this.openDays = openDays;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = ProcessNames.REFERENCE.require(execution);
        var procedure = ProcessNames.PROCEDURE.require(execution);
        var now = clock.instant();
        var extension = PaymentVariables.EXTENSION_DAYS.find(execution);
        int days = extension == null ? deadlines.paymentDays(procedure) : noNearer(reference, extension, now);

        payments.add(
                reference,
                fees.fixed(reference).fee().total(),
                now,
                openDays.payBy(now, days),
                openDays.cutOff(now, days, deadlines.checkTime(procedure)));

        PaymentVariables.REQUESTED_AT.set(execution, Date.from(now));
        PaymentVariables.PAYMENT_DAYS.set(execution, days);
    }

    /** As many open days as were granted, or as lead to the day that the resident was told before (ADR 12). */
    private int noNearer(String reference, int granted, Instant now) {
        var told = payments.latest(reference).map(Payment::payBy).orElse(LocalDate.MIN);
        int days = granted;
        while (openDays.payBy(now, days).isBefore(told)) {
            days++;
        }
        return days;
    }
}
