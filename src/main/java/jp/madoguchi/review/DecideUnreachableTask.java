package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断: nobody answered in time, and the rules leave it to a person what happens now. */
@Component
class DecideUnreachableTask implements DeskTask {

    private final CancellationForm form;
    private final Clock clock;

    DecideUnreachableTask(CancellationForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNREACHABLE;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        return form.read(
                application,
                decision,
                days -> Map.of("askedAt", Date.from(clock.instant()), "answerDays", days),
                Map.of());
    }
}
