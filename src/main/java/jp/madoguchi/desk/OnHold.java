package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** User task 保留中: a clerk ends the hold before its day; the same decision in review and payment. */
record OnHold(String taskKey) implements DeskTask {

    private enum Outcome {
        RESUME
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        return Map.of(
                DECISION, new DecisionBody(decision).outcome(Outcome.class).name());
    }

    /** One for each phase that can be put on hold. */
    @Configuration
    static class Phases {

        @Bean
        DeskTask onHoldInReview() {
            return new OnHold(Tasks.ON_HOLD);
        }

        @Bean
        DeskTask onHoldInPayment() {
            return new OnHold(Tasks.ON_HOLD_PAYMENT);
        }
    }
}
