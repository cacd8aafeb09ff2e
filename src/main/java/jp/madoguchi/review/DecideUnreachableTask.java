package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CancellationForm;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消の判断: nobody answered in time, and the rules leave it to a person what happens now. */
@Component
class DecideUnreachableTask implements DeskTask {

    private final CancellationForm form;
    private final Questions questions;
    private final Clock clock;

    DecideUnreachableTask(CancellationForm form, Questions questions, Clock clock) {
        this.form = form;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DECIDE_UNREACHABLE;
    }

    /** Whoever answered late was reached after all. */
    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var scalars = form.read(
                application,
                decision,
                days -> Map.of("askedAt", Date.from(clock.instant()), "answerDays", days),
                Map.of());
        if ("CANCEL".equals(scalars.get(DECISION))
                && questions.answer(application.reference()).isPresent()) {
            throw new DecisionInvalidException(
                    "outcome", "申請者から回答が届いています（案件カードの「申請者からの回答」）。取り消さずに「保留にする」を選び、次に「保留の解除」で審査に戻してください。");
        }
        return scalars;
    }
}
