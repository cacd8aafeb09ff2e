package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.CancellationForm.Meaning;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.mail.Cancellation;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断（未払い）: nobody paid in time, or can any more, and a person decides what happens now. */
@Component
class DecideUnpaidTask implements DeskTask {

    private static final String CANCEL = "CANCEL";

    private final CancellationForm form;
    private final Payments payments;
    private final Mails mails;
    private final Deadlines deadlines;
    private final HeldMoney money;

    DecideUnpaidTask(CancellationForm form, Payments payments, Mails mails, Deadlines deadlines, HeldMoney money) {
        this.form = form;
        this.payments = payments;
        this.mails = mails;
        this.deadlines = deadlines;
        this.money = money;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNPAID;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var scalars = form.read(application, decision, meaning(application));
        if (CANCEL.equals(scalars.get(DECISION))) {
            money.requireDecided(application.reference());
        }
        return scalars;
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return form.facts(meaning(application));
    }

    /** The request after a hold is a new one: an earlier extension has nothing to say about it. */
    private Meaning meaning(Application application) {
        return new Meaning(
                letTheLimitPass(application.reference()) ? Cancellation.UNPAID : Cancellation.CLERK,
                DecideUnpaidTask::daysToPay,
                daysToPay(deadlines.paymentDays(application.procedure())));
    }

    /** Not who was never asked to pay, nor whose payment was closed before its last day. */
    private boolean letTheLimitPass(String reference) {
        return mails.delivered(reference, MailKind.M3.name())
                && payments.latest(reference).filter(Payment::closedEarly).isEmpty();
    }

    private static Map<String, Object> daysToPay(int days) {
        return Map.of(PaymentVariables.EXTENSION_DAYS.name(), days);
    }
}
