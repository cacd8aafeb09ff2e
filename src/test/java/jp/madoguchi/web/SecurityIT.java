package jp.madoguchi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule of the security stance, and an attempt to break it. */
@ProductTest
class SecurityIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void makesNoObjectsOfTypesThatAVariableNames() {
        var validator = engine.getDeserializationTypeValidator();

        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(validator.validate("java.util.logging.FileHandler")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/no-such-page",
                "/api/no-such-thing"
            })
    void hidesDoorsThatAreClosed(String path) {
        assertThat(newcomer().get(path).status()).isEqualTo(404);
        assertThat(newcomer().post(path, Map.of()).status()).isIn(404, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/procedures/%00", "/api//procedures", "/api/procedures/%0d%0a", "/api/procedures;a=b"})
    void anAddressThatNobodyCanReadIsTheSendersMistake(String path) {
        var answer = newcomer().get(path);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.expect(400).get("detail").asText()).contains("読み取れませんでした");
    }

    @Test
    void aBrokenFormWithFilesIsTheSendersMistake() {
        var browser = newcomer();
        browser.get("/api/procedures");

        var answer = browser.send(
                "POST", "/api/applications", new byte[] {1}, Map.of("Content-Type", "multipart/form-data"));

        assertThat(answer.expect(415).get("type").asText()).isEqualTo("urn:problem:http-415");
    }

    @Test
    void nobodyFillsTheMemoryWithOneBody() {
        var browser = newcomer();
        browser.get("/api/procedures");
        var body = "{\"procedure\": \"juminhyo\", \"email\": \"%s\"}".formatted("a".repeat(2_000_000));

        var answer = browser.send(
                "POST", "/api/applications", body.getBytes(UTF_8), Map.of("Content-Type", "application/json"));

        assertThat(answer.expect(413).get("detail").asText()).isEqualTo("送信された内容が大きすぎます。");
    }

    @Test
    void nobodyCreatesAFirstUserOverHttp() {
        var browser = newcomer();
        browser.get("/camunda/app/admin/default/");

        browser.post("/camunda/api/admin/setup/default/user/create", Map.of("profile", Map.of("id", "mallory")))
                .expect(404);
    }

    @Test
    void refusesExpressionsInQueriesHoweverDeep() {
        var clerk = Clerk.login(rehearsal, "shinsa").browser();
        clerk.get(ENGINE + "/task/count").expect(200);
        var expression = Map.of("dueAfterExpression", "${noSuchBean}");

        assertThat(List.of(
                        clerk.post(ENGINE + "/task", Map.of("orQueries", List.of(expression))),
                        clerk.post(ENGINE + "/task/", expression),
                        clerk.post(ENGINE + "/task/count", expression),
                        clerk.post(ENGINE + "/filter/create", Map.of("resourceType", "Task", "query", expression)),
                        clerk.get(ENGINE + "/task?dueAfterExpression=%24%7BnoSuchBean%7D"),
                        clerk.get(ENGINE + "/task?due%41fterExpression=x")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.text()).contains("expression-refused");
                });
        clerk.post(ENGINE + "/task", Map.of("taskDefinitionKey", "Task_Review")).expect(200);
    }

    @Test
    void residentsRepeatTheTokenOfTheirCookieOnEveryChange() {
        var stranger = newcomer();
        var body = Map.of("procedure", "juminhyo", "email", "taro@example.jp");

        assertThat(stranger.post("/api/applications", body).text()).contains("xsrf-token");
        assertThat(newcomer().get("/api/procedures").header("Set-Cookie")).contains("MG-XSRF=");
        var forged = stranger.send("POST", "/api/applications", body, Map.of("X-XSRF-TOKEN", "guessed"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("xsrf-token");
    }

    @Test
    void webhooksAndThePhoneNeedNoToken() {
        assertThat(newcomer().post("/api/webhooks/stripe", "{}").status()).isEqualTo(400);
        assertThat(newcomer().get("/api/signing-sessions/unknown").status()).isEqualTo(404);
    }

    @Test
    void ourPagesRunNoCodeButOurs() {
        var policy = newcomer().get("/").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(newcomer().get("/clerk/cases/x").header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void answersOfTheApiAreNeverKept() {
        assertThat(newcomer().get("/api/procedures").header("Cache-Control")).contains("no-store");
    }

    @Test
    void theSessionIdChangesWithTheLogin() {
        var browser = newcomer();
        browser.get("/camunda/app/tasklist/default/");
        var before = browser.cookie("JSESSIONID");

        var login = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=shinsa&password=shinsa-demo",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(login.status()).isEqualTo(200);
        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void theSessionIdStaysBetweenRequestsOfAClerk() {
        var clerk = Clerk.login(rehearsal, "shinsa").browser();
        var before = clerk.cookie("JSESSIONID");

        clerk.get("/clerk/cases/no-such-case").expect(404);

        assertThat(clerk.cookie("JSESSIONID")).isEqualTo(before);
    }

    @Test
    void clerksHaveNeitherCockpitNorAdmin() {
        for (var name : List.of("shinsa", "shuno", "hasso")) {
            var clerk = Clerk.login(rehearsal, name).browser();
            assertThat(clerk.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                            .status())
                    .isNotEqualTo(200);
            assertThat(clerk.get("/camunda/app/admin/default/").text()).doesNotContain("camunda-admin-bootstrap");
            assertThat(clerk.get(ENGINE + "/authorization").expect(200)).isEmpty();
            assertThat(clerk.get(ENGINE + "/deployment").expect(200)).isEmpty();
        }
    }

    @Test
    void answersMistakesInJapanese() {
        var browser = newcomer();
        browser.get("/api/procedures");

        assertThat(browser.post("/api/applications", "{")
                        .expect(400)
                        .get("detail")
                        .asText())
                .contains("読み取れませんでした");
        assertThat(browser.put("/api/procedures", Map.of())
                        .expect(405)
                        .get("detail")
                        .asText())
                .contains("受け付けていません");
        assertThat(browser.send("POST", "/api/applications", "<a/>", Map.of("Content-Type", "text/xml"))
                        .expect(415)
                        .get("detail")
                        .asText())
                .contains("受け付けていません");
    }

    private Browser newcomer() {
        return rehearsal.newBrowser();
    }
}
