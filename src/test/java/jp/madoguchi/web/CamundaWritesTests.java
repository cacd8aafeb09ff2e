package jp.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CamundaWritesTests {

    private final CamundaWrites writes = new CamundaWrites();

    @ParameterizedTest
    @CsvSource({
        "GET, process-instance/1/variables",
        "POST, task",
        "POST, task/",
        "POST, task/count",
        "POST, history/process-instance",
        "POST, filter/1/list",
        "POST, filter/create",
        "POST, task/1/claim",
        "POST, task/1/unclaim",
        "POST, task/1/comment/create",
        "POST, task/1/submit-form",
        "PUT, job/1/retries",
        "PUT, external-task/1/retries",
        "PUT, incident/1/annotation",
        "POST, user/create",
        "PUT, user/1/credentials",
        "PUT, group/shinsa/members/1",
        "DELETE, authorization/1"
    })
    void leavesOpenWhatDesksAndOperatorsNeed(String method, String path) {
        assertThat(writes.refusal(request(method, path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/create",
        "PUT, task/1",
        "DELETE, task/1",
        "POST, task/1/complete",
        "POST, task/1/assignee",
        "POST, task/1/identity-links",
        "POST, task/1/attachment/create",
        "PUT, task/1/variables/decision",
        "POST, process-instance/1/variables/decision/data",
        "POST, process-instance/1/modification-async",
        "POST, process-instance/message-async",
        "POST, process-instance/suspended-async",
        "POST, process-definition/1/restart",
        "PUT, process-definition/1/history-time-to-live",
        "DELETE, process-definition/1",
        "POST, execution/1/create-incident",
        "POST, external-task/1/bpmnError",
        "POST, external-task/1/failure",
        "PUT, job/1/duedate",
        "PUT, job/1/suspended",
        "DELETE, job/1",
        "DELETE, deployment/1",
        "POST, history/cleanup",
        "POST, history/process-instance/delete",
        "PATCH, process-instance/1"
    })
    void closesWhatWouldMoveACasePastUs(String method, String path) {
        assertThat(writes.refusal(request(method, path))).isPresent();
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, "/camunda/api/engine/engine/default/" + path);
    }
}
