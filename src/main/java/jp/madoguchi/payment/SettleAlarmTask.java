package jp.madoguchi.payment;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 決済の確認: 収納 looked at what the provider's books say, and wrote down what was done. */
@Component
class SettleAlarmTask implements DeskTask {

    /** What the form showed: nobody settles what was raised behind their back. */
    private static final String SEEN = "seen";

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
        var open = alarms.of(application.reference());
        return Map.of(
                "alarms",
                open.stream().map(alarm -> alarm.kind().label()).distinct().toList(),
                SEEN,
                ids(open));
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        body.requiredText("note", "確認した内容");
        if (!body.text(SEEN, SEEN).orElse("").equals(ids(alarms.of(application.reference())))) {
            throw new DecisionInvalidException(SEEN, "新しい知らせが届いたため、表示を更新しました。内容を確かめて、もう一度処理してください。");
        }
        alarms.settle(application.reference(), clerk);
        return Map.of(DECISION, "SETTLED");
    }

    private static String ids(List<PaymentAlarm> open) {
        return open.stream().map(alarm -> String.valueOf(alarm.id())).collect(joining(" "));
    }
}
