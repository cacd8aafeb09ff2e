package jp.madoguchi.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 封入: the first of two people, who leaves the envelope open for the second one. */
@Component
class EncloseTask implements DeskTask {

    static final String ENCLOSED = "ENCLOSED";

    private final DeliveryMethod methods;

    EncloseTask(DeliveryMethod methods) {
        this.methods = methods;
    }

    @Override
    public String taskKey() {
        return Tasks.ENCLOSE;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        if (!new DecisionBody(decision).ticked("envelopeChecked")) {
            throw new DecisionInvalidException("envelopeChecked", "宛名と封入物を確認し、チェックを入れてください。");
        }
        return Map.of(DECISION, ENCLOSED);
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return Map.of("deliveryMethod", methods.nameFor(application));
    }
}
