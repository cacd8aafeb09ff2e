package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 決済の確認: 収納 looked at what the provider's books say, and wrote down what was done. */
@Component
class SettleAlarmTask implements DeskTask {

    private final PaymentAlarms alarms;

    SettleAlarmTask(PaymentAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String taskKey() {
        return Tasks.SETTLE_ALARM;
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return Map.of(
                "alarms",
                alarms.of(application.reference()).stream()
                        .map(alarm -> alarm.kind().label())
                        .toList());
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        new DecisionBody(decision).requiredText("note", "確認した内容");
        alarms.settle(application.reference(), clerk);
        return Map.of(DECISION, "SETTLED");
    }
}
