package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 取消後の入金の確認: 収納 has seen that money came after the end and went back. */
@Component
class AcknowledgeLatePaymentTask implements DeskTask {

    @Override
    public String taskKey() {
        return Tasks.ACKNOWLEDGE_LATE_PAYMENT;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        return Map.of(DECISION, "ACKNOWLEDGED");
    }
}
