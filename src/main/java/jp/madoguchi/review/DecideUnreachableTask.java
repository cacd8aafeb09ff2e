package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.CancellationForm.Meaning;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.mail.Cancellation;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断: nobody answered in time, and the rules leave it to a person what happens now. */
@Component
class DecideUnreachableTask implements DeskTask {

    private final CancellationForm form;
    private final Mails mails;

    DecideUnreachableTask(CancellationForm form, Mails mails) {
        this.form = form;
        this.mails = mails;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNREACHABLE;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        return form.read(application, decision, meaning(application));
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return form.facts(meaning(application));
    }

    /** Whom the question never reached has not let its limit pass. */
    private Meaning meaning(Application application) {
        return new Meaning(
                mails.delivered(application.reference(), MailKind.M6.name())
                        ? Cancellation.UNREACHABLE
                        : Cancellation.CLERK,
                days -> Map.of(ReviewVariables.ANSWER_DAYS.name(), days),
                Map.of());
    }
}
