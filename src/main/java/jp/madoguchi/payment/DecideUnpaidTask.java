package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断（未払い）: nobody paid in time, and a person decides what happens now. */
@Component
class DecideUnpaidTask implements DeskTask {

    private final CancellationForm form;
    private final Deadlines deadlines;

    DecideUnpaidTask(CancellationForm form, Deadlines deadlines) {
        this.form = form;
        this.deadlines = deadlines;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNPAID;
    }

    /** The request after a hold is a new one: an earlier extension has nothing to say about it. */
    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        return form.read(
                application,
                decision,
                DecideUnpaidTask::daysToPay,
                daysToPay(deadlines.paymentDays(application.procedure())));
    }

    private static Map<String, Object> daysToPay(int days) {
        return Map.of(PaymentVariables.EXTENSION_DAYS.name(), days);
    }
}
