package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** User tasks of a process owner's own, as Tasklist submits their forms. */
@ProductTest
class TaskFormIT {

    private static final String FORM = """
            {"id": "inquiry", "schemaVersion": 16, "type": "default", "components": [
              {"type": "textfield", "key": "shelf", "label": "棚の番号", "validate": {"required": true, "maxLength": 5}}]}""";

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="own">
              <bpmn:process id="Own" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" />
                <bpmn:sequenceFlow id="a" sourceRef="Start" targetRef="ByKey" />
                <bpmn:userTask id="ByKey" camunda:candidateGroups="shinsa"
                    camunda:formKey="camunda-forms:deployment:forms/inquiry.form" />
                <bpmn:sequenceFlow id="b" sourceRef="ByKey" targetRef="ByReference" />
                <bpmn:userTask id="ByReference" camunda:candidateGroups="shinsa"
                    camunda:formRef="inquiry" camunda:formRefBinding="deployment" />
                <bpmn:sequenceFlow id="c" sourceRef="ByReference" targetRef="WithoutForm" />
                <bpmn:userTask id="WithoutForm" camunda:candidateGroups="shinsa" />
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Rehearsal rehearsal;

    private String deployment;
    private String process;
    private Browser clerk;

    @BeforeEach
    void aProcessOwnerAddsTasks() {
        deployment = models.createDeployment()
                .addString("own.bpmn", MODEL)
                .addString("forms/inquiry.form", FORM)
                .deploy()
                .getId();
        process = runtime.startProcessInstanceByKey("Own").getId();
        clerk = Clerk.login(rehearsal, "shinsa").browser();
    }

    @AfterEach
    void theModelGoes() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void takesWhatTheFormAsksForAndNothingElse() {
        for (var task : List.of("ByKey", "ByReference")) {
            assertThat(submit(task, Map.of("shelf", " 12-3 ", "paid", true))
                            .expect(400)
                            .get("message")
                            .asText())
                    .contains("「paid」この作業の画面にない項目です。");
            assertThat(submit(task, Map.of()).expect(400).get("message").asText())
                    .contains("「棚の番号」棚の番号を入力してください。");
            submit(task, Map.of("shelf", " 12-3 ")).expect(204);
        }

        assertThat(runtime.getVariables(process)).containsExactly(entry("shelf", "12-3"));
    }

    @Test
    void aTaskWithoutAFormTakesNothing() {
        submit("ByKey", Map.of("shelf", "1")).expect(204);
        submit("ByReference", Map.of("shelf", "1")).expect(204);

        submit("WithoutForm", Map.of("decision", "APPROVE")).expect(400);
        submit("WithoutForm", Map.of()).expect(204);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
    }

    @Test
    void nothingIsWrittenPastTheForm() {
        var task = "/camunda/api/engine/engine/default/task/" + current("ByKey");

        clerk.post(task + "/complete", Map.of()).expect(403);
        clerk.put(task + "/variables/paid", Map.of("value", true)).expect(403);
    }

    private Answer submit(String key, Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return clerk.post(
                "/camunda/api/engine/engine/default/task/" + current(key) + "/submit-form",
                Map.of("variables", variables));
    }

    private String current(String key) {
        return tasks.createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }
}
