package jp.madoguchi.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 証明書の破棄: a certificate that will not be posted must not lie about. */
@Component
class DestroyCertificateTask implements DeskTask {

    @Override
    public String taskKey() {
        return Tasks.DESTROY_CERTIFICATE;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        if (!new DecisionBody(decision).ticked("destroyed")) {
            throw new DecisionInvalidException("destroyed", "証明書を破棄したうえで、チェックを入れてください。");
        }
        return Map.of(DECISION, "DESTROYED");
    }
}
