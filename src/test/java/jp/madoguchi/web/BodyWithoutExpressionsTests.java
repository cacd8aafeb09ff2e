package jp.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyWithoutExpressionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAfterExpression\":\"${noSuchBean}\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${noSuchBean}\"}]}",
                "{\"query\":{\"orQueries\":[{\"a\":[[{\"assigneeExpression\":\"\"}]]}]}}",
                "{\"due\\u0041fterE\\u0078pression\":\"x\"}",
                "{\"dueAfterEXPRESSION\":null}"
            })
    void refusesExpressionKeysAtAnyDepth(String body) throws IOException {
        assertThat(read(body).refusal()).get().isInstanceOf(ExpressionRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"dueAfter\":\"2026-11-24T08:30:00.000+0900\"}",
                "{\"name\":\"dueAfterExpression\"}",
                "[1,2]"
            })
    void letsOtherBodiesPassUnchanged(String body) throws IOException {
        var request = read(body);

        assertThat(request.refusal()).isEmpty();
        assertThat(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"job/1/retries", "job/1/%72etries", "process-instance/job-retries", "external-task/retries-async"
            })
    void triesAgainWithoutMovingALimit(String path) throws IOException {
        assertThat(read(path, "{\"retries\":1,\"dueDate\":\"2026-11-24T08:30:00.000+0900\"}")
                        .refusal())
                .isPresent();
        assertThat(read(path, "{\"retries\":1}").refusal()).isEmpty();
        assertThat(read("task", "{\"dueDate\":\"2026-11-24T08:30:00.000+0900\"}")
                        .refusal())
                .isEmpty();
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        assertThat(read("{\"a\":").refusal()).isPresent();
    }

    @Test
    void leavesLoginFormsAndUploadsAlone() {
        var login = new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
        login.setContentType("application/x-www-form-urlencoded;charset=UTF-8");

        assertThat(BodyWithoutExpressions.mayCarryJson(login)).isFalse();
    }

    private static BodyWithoutExpressions read(String body) throws IOException {
        return read("task", body);
    }

    private static BodyWithoutExpressions read(String path, String body) throws IOException {
        var request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/" + path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return new BodyWithoutExpressions(request);
    }
}
