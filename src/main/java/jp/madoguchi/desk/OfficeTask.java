package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A user task of a desk that belongs to no single case, such as signing a daily sheet. */
public interface OfficeTask {

    /** The element id in the model. */
    String taskKey();

    /** The page of ours that the form shows in its frame. */
    String page(Map<String, Object> variables);

    /** What the form must know before the clerk decides; no personal data. */
    default Map<String, Object> facts(Map<String, Object> variables) {
        return Map.of();
    }

    /**
     * Checks the decision and records it, in the transaction that completes the task.
     *
     * @param variables what the task sees
     * @return the scalars with which the task is completed
     * @throws DecisionInvalidException if the body is incomplete (422)
     */
    Map<String, Object> decide(Map<String, Object> variables, JsonNode decision, String clerk);
}
