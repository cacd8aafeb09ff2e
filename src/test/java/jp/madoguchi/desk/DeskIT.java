package jp.madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desks' tasks and cards, and every way around them that is closed. */
@ProductTest
class DeskIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASKS = ENGINE + "task/";

    @Autowired
    private AuditLog audit;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private ModelGroups namedByModels;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rehearsal rehearsal;

    private Resident resident;
    private Clerk review;
    private String task;

    @BeforeEach
    void anApplicationArrives() {
        resident = new Resident(rehearsal).appliesForJuminhyo();
        review = Clerk.login(rehearsal, "shinsa");
        task = review.task(resident.reference(), "Task_Review");
    }

    @Test
    void decidesATaskOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var press = (Callable<Answer>) () -> review.tries(task, Map.of("outcome", "ASK", "message", "本籍を教えてください。"));

        var answers = new ArrayList<Answer>();
        try (var hands = new Hands()) {
            for (var answer : hands.all(List.of(press, press, press))) {
                answers.add(answer);
            }
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(review.tries(task, Map.of("outcome", "APPROVE"))
                        .expect(409)
                        .get("detail")
                        .asText())
                .contains("すでに処理済み");
        assertThat(rehearsal.count(resident.email(), "M6")).isEqualTo(1);
    }

    @Test
    void refusesTheWrongDesk() {
        for (var stranger : List.of("shuno", "hasso", "gyomu", "kanri")) {
            var clerk = Clerk.login(rehearsal, stranger);

            clerk.tries(task, Map.of("outcome", "APPROVE")).expect(403);
        }
        review.task(resident.reference(), "Task_Review");
    }

    @Test
    void decidesATaskThatTheClerkTook() {
        review.browser()
                .post(TASKS + task + "/claim", Map.of("userId", "shinsa"))
                .expect(204);

        review.tries(task, Map.of("outcome", "APPROVE")).expect(200);
    }

    @Test
    void refusesTheWrongDeskEvenWhenTheTaskWasTakenInItsName() {
        for (var stranger : List.of("gyomu", "hasso")) {
            var clerk = Clerk.login(rehearsal, stranger);
            review.browser()
                    .post(TASKS + task + "/claim", Map.of("userId", stranger))
                    .expect(204);

            clerk.tries(task, Map.of("outcome", "APPROVE")).expect(403);
            clerk.browser().get("/clerk/api/tasks/" + task).expect(403);

            review.browser().post(TASKS + task + "/unclaim", Map.of()).expect(204);
        }
        review.task(resident.reference(), "Task_Review");
    }

    @Test
    void nobodyHandsATaskToAnotherDesk() {
        var toHasso = Map.of("groupId", "hasso", "type", "candidate");
        var fromShinsa = Map.of("groupId", "shinsa", "type", "candidate");
        for (var name : List.of("shinsa", "kanri")) {
            var clerk = Clerk.login(rehearsal, name).browser();
            assertRefused(
                    clerk.post(TASKS + task + "/assignee", Map.of("userId", "gyomu")),
                    clerk.post(TASKS + task + "/assignee/", Map.of("userId", "gyomu")),
                    clerk.post(TASKS + task + "/identity-links", toHasso),
                    clerk.post(TASKS + task + "/identity-links/", toHasso),
                    clerk.post(TASKS + task + "/identity-links/delete", fromShinsa),
                    clerk.put(TASKS + task, Map.of("assignee", "gyomu", "owner", "gyomu")),
                    clerk.put(TASKS + task + "/", Map.of("assignee", "gyomu")));
        }
        assertThat(engineTasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("shinsa");
    }

    @Test
    void leavesATaskToTheColleagueWhoTookIt() {
        engineTasks.setAssignee(task, "shuno2");

        assertThat(review.tries(task, Map.of("outcome", "APPROVE"))
                        .expect(409)
                        .get("detail")
                        .asText())
                .contains("収納 次郎")
                .doesNotContain("shuno2");
    }

    @Test
    void refusesWhatIsNoDecision() {
        assertThat(List.of(
                        review.tries(task, Map.of()),
                        review.tries(task, Map.of("outcome", "DISPATCHED")),
                        review.tries(task, Map.of("outcome", "REFUSE")),
                        review.tries(task, Map.of("outcome", "ASK", "message", " ")),
                        review.tries(task, Map.of("outcome", "CORRECT", "message", "あ".repeat(2001))),
                        review.tries(task, Map.of("outcome", "APPROVE", "feeAdjustment", "many")),
                        review.tries(task, Map.of("outcome", "APPROVE", "feeAdjustment", -100))))
                .extracting(Answer::status)
                .containsOnly(422);
        review.tries("no-such-task", Map.of("outcome", "APPROVE")).expect(404);
        review.task(resident.reference(), "Task_Review");
    }

    @Test
    void cancelsNobodyWhoIsAskedWithoutAReason() {
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "本籍は?"));
        var ask = review.task(resident.reference(), "Task_Ask");

        var refused = review.tries(ask, Map.of("outcome", "CANCEL")).expect(422);
        review.tries(ask, Map.of("outcome", "CANCEL", "note", "ご本人の希望です。")).expect(200);

        assertThat(refused.get("field").asText()).isEqualTo("note");
        assertThat(refused.get("detail").asText()).isEqualTo("取消の理由を入力してください。");
        assertThat(resident.status().get("message").asText()).isEqualTo("ご本人の希望です。");
    }

    @Test
    void aTaskThatVanishedCannotBeDecided() {
        resident.browser().post(resident.own("/withdrawal"), Map.of()).expect(200);
        rehearsal.settle();

        assertThat(review.tries(task, Map.of("outcome", "APPROVE"))
                        .expect(409)
                        .get("detail")
                        .asText())
                .contains("すでに終了");
    }

    @Test
    void nothingEndsOurTasksPastOurEndpoint() {
        var variables = Map.of("variables", Map.of("decision", Map.of("value", "APPROVE")));
        for (var name : List.of("shinsa", "kanri")) {
            var clerk = Clerk.login(rehearsal, name).browser();
            clerk.get(TASKS + "count").expect(200);
            assertThat(List.of(
                            clerk.post(TASKS + task + "/complete", variables),
                            clerk.post(TASKS + task + "/complete/", variables),
                            clerk.post(TASKS + task + "/submit-form", variables),
                            clerk.post(TASKS + task + "/resolve", variables),
                            clerk.post(TASKS + task + "/bpmnError", Map.of("errorCode", "x")),
                            clerk.post(TASKS + task + "/bpmnEscalation", Map.of("escalationCode", "x")),
                            clerk.post(TASKS + task + "/variables", Map.of("modifications", Map.of())),
                            clerk.put(TASKS + task + "/variables/decision", Map.of("value", "APPROVE")),
                            clerk.put(TASKS + task + "/localVariables/decision", Map.of("value", "APPROVE")),
                            clerk.post(TASKS + task + "/delegate", Map.of("userId", "hasso"))))
                    .extracting(Answer::status)
                    .containsOnly(403);
        }
        review.task(resident.reference(), "Task_Review");
    }

    @Test
    void nothingMovesACasePastUs() {
        var kanri = Clerk.login(rehearsal, "kanri").browser();
        var instance = review.tasks(resident.reference())
                .get(0)
                .get("processInstanceId")
                .asText();
        var variable = Map.of("value", "APPROVE", "type", "String");
        var ids = Map.of("processInstanceIds", List.of(instance));

        assertRefused(
                kanri.post(ENGINE + "process-instance/" + instance + "/variables", Map.of("modifications", Map.of())),
                kanri.put(ENGINE + "process-instance/" + instance + "/variables/decision", variable),
                kanri.post(ENGINE + "process-instance/variables-async", ids),
                kanri.post(
                        ENGINE + "process-instance/" + instance + "/modification",
                        Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "Task_Review")))),
                kanri.put(ENGINE + "process-instance/" + instance + "/suspended", Map.of("suspended", true)),
                kanri.put(ENGINE + "process-instance/suspended", Map.of("suspended", true)),
                kanri.post(ENGINE + "process-instance/delete", ids),
                kanri.post(ENGINE + "execution/" + instance + "/signal", Map.of()),
                kanri.put(ENGINE + "execution/" + instance + "/localVariables/decision", variable),
                kanri.post(
                        ENGINE + "execution/" + instance + "/messageSubscriptions/Withdrawn/trigger",
                        Map.of("variables", Map.of())),
                kanri.post(
                        ENGINE + "message",
                        Map.of("messageName", "Withdrawn", "businessKey", resident.reference(), "all", true)),
                kanri.post(ENGINE + "signal", Map.of("name", "any")),
                kanri.post(ENGINE + "condition", Map.of("variables", Map.of("x", variable))),
                kanri.post(ENGINE + "process-definition/key/Application/start", Map.of()),
                kanri.post(ENGINE + "process-definition/key/Application/submit-form", Map.of()),
                kanri.put(ENGINE + "process-definition/key/Application/suspended", Map.of("suspended", false)),
                kanri.post(ENGINE + "external-task/any/complete", Map.of("workerId", "any")),
                kanri.post(ENGINE + "external-task/fetchAndLock", Map.of("workerId", "any", "maxTasks", 0)),
                kanri.post(ENGINE + "job/any/execute", Map.of()),
                kanri.put(ENGINE + "job/any/duedate", Map.of("duedate", "2026-01-01T00:00:00.000+0900")),
                kanri.put(ENGINE + "job/any/retries", Map.of("retries", 1, "dueDate", "2026-01-01T00:00:00.000+0900")),
                kanri.post(ENGINE + "modification/execute", ids),
                kanri.post(ENGINE + "migration/execute", Map.of()),
                kanri.post(ENGINE + "deployment/create", Map.of()),
                kanri.post(ENGINE + "task/create", Map.of("name", "any")),
                kanri.send("DELETE", ENGINE + "task/" + task, null, Map.of()),
                kanri.send("DELETE", ENGINE + "process-instance/" + instance, null, Map.of()),
                kanri.send("DELETE", ENGINE + "history/process-instance/" + instance, null, Map.of()));
        review.task(resident.reference(), "Task_Review");
    }

    @Test
    void administratorsLookAndRetryAsTheGuideSays() {
        var kanri = Clerk.login(rehearsal, "kanri").browser();

        assertThat(List.of(
                        kanri.get(ENGINE + "process-instance/count"),
                        kanri.post(ENGINE + "process-instance", Map.of("businessKey", resident.reference())),
                        kanri.post(ENGINE + "history/process-instance/count", Map.of()),
                        kanri.post(ENGINE + "job", Map.of("withException", true)),
                        kanri.post(ENGINE + "external-task", Map.of("noRetriesLeft", true)),
                        kanri.post(ENGINE + "variable-instance", Map.of("variableName", "none"))))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(List.of(
                        kanri.put(ENGINE + "job/no-such-job/retries", Map.of("retries", 1)),
                        kanri.put(ENGINE + "external-task/no-such-task/retries", Map.of("retries", 1)),
                        kanri.send("DELETE", ENGINE + "incident/no-such-incident", null, Map.of())))
                .extracting(Answer::status)
                .doesNotContain(403);
    }

    @Test
    void aClerkTakesATaskAndGivesItBack() {
        var browser = review.browser();

        browser.post(TASKS + task + "/claim", Map.of("userId", "shinsa")).expect(204);
        browser.post(TASKS + task + "/unclaim", Map.of()).expect(204);
    }

    @Test
    void aDecisionNeedsTheTokenOfTheClerksSession() {
        var browser = review.browser();
        browser.get("/camunda/app/tasklist/default/");

        var forged = browser.send(
                "POST",
                "/clerk/api/tasks/" + task + "/decision",
                Map.of("outcome", "APPROVE"),
                Map.of("X-XSRF-TOKEN", "guessed"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("xsrf-token");
        rehearsal.newBrowser().get("/clerk/api/tasks/" + task).expect(401);
    }

    @Test
    void everyViewOfTheCardIsOnRecord() {
        var card = review.browser().get("/clerk/cases/" + resident.reference());
        var sheet = review.browser().get("/clerk/cases/" + resident.reference() + "/sheet");

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.text()).contains(resident.reference(), "世帯全員", "年金事務所", "見本　太郎");
        assertThat(card.header("Cache-Control")).contains("no-store");
        assertThat(sheet.text()).contains("申請書", "見本　太郎", "090-1234-5678");
        assertThat(audit.of(resident.reference()))
                .filteredOn(line -> line.action().equals("VIEWED"))
                .extracting(line -> line.actor() + " " + line.detail())
                .containsExactly("shinsa card", "shinsa sheet");
    }

    @Test
    void theCardAndTheSheetKeepTheWordsOfTheFormOnWhichItWasSubmitted() {
        jdbc.sql("""
                        update application set applied_for = replace(applied_for::text, '提出先', '以前の様式の提出先')::jsonb
                         where reference = ?""").param(resident.reference()).update();

        assertThat(review.browser().get("/clerk/cases/" + resident.reference()).text())
                .contains("以前の様式の提出先");
        assertThat(review.browser()
                        .get("/clerk/cases/" + resident.reference() + "/sheet")
                        .text())
                .contains("以前の様式の提出先");
    }

    @Test
    void showsNothingOfAnApplicationThatWasNeverSubmitted() {
        var typing = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Map.of("submitTo", "市立図書館"));

        assertThat(review.browser().get("/clerk/cases/" + typing.reference()).text())
                .contains("まだ申請されていません。")
                .doesNotContain("市立図書館");
    }

    @Test
    void personalDataIsForTheDesksOnly() {
        for (var name : List.of("gyomu", "kanri")) {
            Clerk.login(rehearsal, name)
                    .browser()
                    .get("/clerk/cases/" + resident.reference())
                    .expect(403);
        }
        review.browser().get("/clerk/cases/ABCDE-FGHJK").expect(404);
    }

    @Test
    void readsTheDesksOutOfTheModelsAndDecisions() {
        assertThat(namedByModels.get()).containsExactlyInAnyOrder("shinsa", "shuno", "hasso");
    }

    @Test
    void nobodyGetsAPasswordThatIsEasilyGuessed() {
        var newcomer = identity.newUser("newcomer");
        newcomer.setPassword("newcomer-demo");

        assertThatThrownBy(() -> identity.saveUser(newcomer)).hasMessageContaining("policy");
    }

    @Test
    void thePersonalWordsOfADecisionStayOutOfTheEngine() {
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "秘密の質問です。"));
        var ask = review.task(resident.reference(), "Task_Ask");

        assertThat(review.browser().get(TASKS + ask + "/variables").text()).doesNotContain("秘密");
        assertThat(rehearsal.mail(resident.email(), "M6").get("text").asText()).contains("秘密の質問です。");
    }

    @Test
    void theAnswerOfTheResidentReturnsTheCaseToTheDesk() {
        var answers = resident.own("/answers");
        resident.browser().post(answers, Map.of("message", "早すぎる回答")).expect(409);
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "本籍は?"));

        resident.browser().post(answers, Map.of("message", " ")).expect(422);
        resident.browser().post(answers, Map.of("message", "見本市一丁目です。")).expect(200);
        resident.browser().post(answers, Map.of("message", "見本市一丁目です。")).expect(200);

        review.task(resident.reference(), "Task_Review");
        assertThat(review.browser().get("/clerk/cases/" + resident.reference()).text())
                .containsOnlyOnce("見本市一丁目です。");
    }

    @Test
    void approvesACertificateForResidentsOutsideOfTheCityForAReasonOnly() {
        var moved = new Resident(rehearsal).applies("juminhyo", Resident.juminhyo(), hanakoOfAnotherCity());
        var waiting = review.task(moved.reference(), "Task_Review");
        var form = review.browser().get("/clerk/api/tasks/" + waiting).expect(200);

        var refusal = review.tries(waiting, Map.of("outcome", "APPROVE")).expect(422);
        review.tries(waiting, Map.of("outcome", "APPROVE", "reason", "転入届を受理済み。"))
                .expect(200);

        assertThat(form.get("facts").get("residenceDoubt").asText()).contains("見本市ではありません");
        assertThat(refusal.get("field").asText()).isEqualTo("reason");
        assertThat(review.browser().get("/clerk/cases/" + moved.reference()).text())
                .contains("見本市ではありません", "転入届を受理済み。");
    }

    @Test
    void asksForTheReasonWhereTheAddressIsTypedToo() {
        var values = Resident.genkyo();
        values.put("address", "東京都千代田区千代田１番１号");
        var elsewhere =
                new Resident(rehearsal).verifiesMail("nenkin-genkyo").agrees().fills(values);
        elsewhere.submits();
        var waiting = review.task(elsewhere.reference(), "Task_Review");

        review.tries(waiting, Map.of("outcome", "APPROVE")).expect(422);

        assertThat(review.browser()
                        .get("/clerk/api/tasks/" + waiting)
                        .expect(200)
                        .get("facts")
                        .get("residenceDoubt")
                        .asText())
                .startsWith("入力された住所が見本市であることを確かめられません");
    }

    @Test
    void asksNobodyWhyAPersonWhoLivesElsewhereGetsWhatHangsOnTheFamilyRegister() {
        var elsewhere = new Resident(rehearsal).applies("mibun", Resident.mibun(), hanakoOfAnotherCity());

        review.decides(elsewhere.reference(), "Task_Review", Map.of("outcome", "APPROVE"));

        assertThat(review.browser().get("/clerk/cases/" + elsewhere.reference()).text())
                .doesNotContain("見本市ではありません");
    }

    @Test
    void postsWhatTwoPeopleMustSeeOnlyWhenASecondOneHasLooked() {
        var applicant = new Resident(rehearsal).applies("mibun", Resident.mibun(), Resident.taro());
        review.decides(
                applicant.reference(),
                "Task_Review",
                Map.of("outcome", "APPROVE", "feeAdjustment", -410, "feeReason", "免除"));
        var first = Clerk.login(rehearsal, "hasso");
        var second = Clerk.login(rehearsal, "hasso2");
        first.tries(first.task(applicant.reference(), "Task_Enclose"), Map.of()).expect(422);
        first.decides(applicant.reference(), "Task_Enclose", Map.of("envelopeChecked", true));
        var dispatch = first.task(applicant.reference(), "Task_Dispatch");

        var shown = second.browser().get("/clerk/api/tasks/" + dispatch).expect(200);
        var refusal = first.tries(dispatch, Map.of("envelopeChecked", true)).expect(422);
        second.tries(dispatch, Map.of("outcome", "RETURN")).expect(422);
        second.tries(dispatch, Map.of("outcome", "RETURN", "reason", "宛名が違います。"))
                .expect(200);
        second.decides(applicant.reference(), "Task_Enclose", Map.of("envelopeChecked", true));
        first.decides(applicant.reference(), "Task_Dispatch", Map.of("envelopeChecked", true));

        assertThat(shown.at("/facts/enclosedByName").asText()).isEqualTo("発送 桜");
        assertThat(refusal.get("detail").asText()).contains("別の担当者");
        assertThat(applicant.state()).isEqualTo("DISPATCHED");
        assertThat(review.browser().get("/clerk/cases/" + applicant.reference()).text())
                .contains("封入のやり直し", "宛名が違います。");
    }

    private static void assertRefused(Answer... answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.expect(403).get("type").asText()).isEqualTo("urn:problem:not-through-camunda");
        });
    }

    private static Map<String, Object> hanakoOfAnotherCity() {
        return Map.of(
                "name", "別府　花子",
                "address", "別県別市見本市場前１番",
                "birthDate", "1990-04-01",
                "sex", "2",
                "key", "P-384");
    }

    /** Several people who act at the same moment. */
    private static final class Hands implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(3);

        List<Answer> all(List<Callable<Answer>> actions) throws Exception {
            var answers = new ArrayList<Answer>();
            for (var future : pool.invokeAll(actions)) {
                answers.add(future.get());
            }
            return answers;
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
