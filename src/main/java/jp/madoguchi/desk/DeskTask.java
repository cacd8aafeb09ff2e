package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.madoguchi.applications.Application;

/** A user task that a desk decides through our form; each feature contributes the tasks it understands. */
public interface DeskTask {

    /** The name under which the outcome travels on, to the gateway behind the task. */
    String DECISION = "decision";

    /** The element id in the model, such as {@code Task_Review}. */
    String taskKey();

    /**
     * Checks the decision and records what it means, in the transaction that completes the task, the case row held.
     * It may be repeated when somebody else was faster, so it acts on the database only. The words of the decision
     * (message, note, reason) are kept by the endpoint, see {@link DeskDecisions}.
     *
     * @param decision the body as the form sent it; read it with {@link DecisionBody}
     * @param clerk the user id of the clerk
     * @return the scalars with which the task is completed; {@link #DECISION} among them
     * @throws DecisionInvalidException if the body is incomplete or contradicts the state of the case (422)
     */
    Map<String, Object> decide(Application application, JsonNode decision, String clerk);

    /** What the form must know before the clerk decides, such as a proposed amount; no personal data. */
    default Map<String, Object> facts(Application application) {
        return Map.of();
    }
}
