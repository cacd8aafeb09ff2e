package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;

/** A clerk at Tasklist, over the endpoints that its pages call. */
public final class Clerk {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Browser browser;

    private Clerk(Browser browser) {
        this.browser = browser;
    }

    /** Logs in at Camunda's own login page. */
    public static Clerk login(Rehearsal rehearsal, String name) {
        var browser = rehearsal.newBrowser();
        browser.get("/camunda/app/tasklist/default/");
        browser.send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "username=%s&password=%s-demo".formatted(name, name),
                        Map.of("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"))
                .expect(200);
        browser.get("/camunda/app/tasklist/default/");
        return new Clerk(browser);
    }

    public Browser browser() {
        return browser;
    }

    /** The tasks of a case that this clerk sees. */
    public JsonNode tasks(String reference) {
        return browser.get(ENGINE + "/task?processInstanceBusinessKey=" + reference)
                .expect(200);
    }

    /** The id of the case's only task, which must be this one. */
    public String task(String reference, String key) {
        var tasks = tasks(reference);
        if (tasks.size() != 1 || !tasks.get(0).get("taskDefinitionKey").asText().equals(key)) {
            throw new AssertionError("Expected %s, found %s".formatted(key, tasks));
        }
        return tasks.get(0).get("id").asText();
    }

    /** What the case card says. */
    public String reads(String reference) {
        var card = browser.get("/clerk/cases/" + reference);
        if (card.status() != 200) {
            throw new AssertionError("The case card answered " + card.status());
        }
        return card.text();
    }

    /** What the form of the case's task says before it is decided. */
    public JsonNode sees(String reference, String key) {
        return browser.get("/clerk/api/tasks/" + task(reference, key))
                .expect(200)
                .get("facts");
    }

    /** Reads the case and approves it, or tries to. */
    public Answer approves(String reference) {
        reads(reference);
        return tries(task(reference, "Task_Review"), Map.of("outcome", "APPROVE"));
    }

    public void decides(String reference, String key, Map<String, Object> decision) {
        signs(task(reference, key), decision).expect(200);
    }

    /** Opens the form and sends it at once, with what it showed. */
    public Answer signs(String taskId, Map<String, Object> decision) {
        var body = new HashMap<String, Object>(decision);
        body.put("seen", seen(taskId));
        return tries(taskId, body);
    }

    /** Which state of things the form shows; blank for most. */
    public String seen(String taskId) {
        return browser.get("/clerk/api/tasks/" + taskId)
                .expect(200)
                .path("facts")
                .path("seen")
                .asText();
    }

    public Answer tries(String taskId, Map<String, Object> decision) {
        return browser.post("/clerk/api/tasks/" + taskId + "/decision", decision);
    }
}
