package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 申請者への確認: the clerk reached the applicant in another way, or cancels. */
@Component
class AskTask implements DeskTask {

    private enum Outcome {
        ANSWERED,
        CANCEL
    }

    @Override
    public String taskKey() {
        return Tasks.ASK;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome == Outcome.CANCEL) {
            body.requiredText("note", "取消の理由");
        }
        return Map.of(DECISION, outcome.name());
    }
}
