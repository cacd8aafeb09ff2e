package jp.madoguchi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answer of somebody whose time is over, where a clerk decides what happens then. */
@ProductTest
class AnswerIT {

    private static final String DECIDE = "Task_DecideUnreachable";
    private static final Map<String, Object> ASK = Map.of("outcome", "ASK", "message", "筆頭者はどなたですか。");
    private static final String LATE = "期限は過ぎましたが、まだご回答いただけます。担当者からの確認事項に、できるだけ早く回答してください。";
    private static final Map<String, Object> CANCEL = Map.of("outcome", "CANCEL", "reason", "ご連絡がとれませんでした。");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    private Resident resident;
    private Clerk review;

    @BeforeEach
    void isAsked() {
        resident = new Resident(rehearsal).applies("koseki", Resident.koseki(), Resident.taro());
        review = Clerk.login(rehearsal, "shinsa");
        review.decides(resident.reference(), "Task_Review", ASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"太郎\u0000です", "太郎\u202Eです", "\u0007"})
    void refusesCharactersThatNobodyTypes(String message) {
        var refused = answers(message).expect(422);

        assertThat(refused.get("field").asText()).isEqualTo("message");
        assertThat(refused.get("detail").asText()).contains("使用できない文字");
        assertThat(resident.state()).isEqualTo("ASKING");
    }

    @Test
    void takesTheSameAnswerToASecondQuestionForANewOne() {
        answers("はい").expect(200);
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "除籍も必要ですか。"));

        answers("はい").expect(200);

        assertThat(resident.state()).isEqualTo("IN_REVIEW");
        assertThat(card().split("はい", -1)).hasSize(3);
    }

    @Test
    void returnsToTheReviewWithALateAnswerThatIsKeptOnce() {
        rehearsal.pass(Duration.ofDays(20));
        assertStillAsked(LATE);

        answers("筆頭者は見本太郎です。").expect(200);
        answers("筆頭者は見本太郎です。").expect(200);

        assertThat(card()).containsOnlyOnce("筆頭者は見本太郎です。");
        assertThat(resident.state()).isEqualTo("IN_REVIEW");
    }

    @Test
    void returnsToTheReviewWithAnAnswerThatComesWhileTheCaseIsOnHold() {
        rehearsal.pass(Duration.ofDays(20));
        var until = rehearsal.now().toLocalDate().plusDays(2).toString();
        review.decides(resident.reference(), DECIDE, Map.of("outcome", "HOLD", "until", until, "reason", "電話で確認中"));
        assertStillAsked(LATE);

        answers("筆頭者は見本太郎です。").expect(200);

        assertThat(resident.state()).isEqualTo("IN_REVIEW");
        assertThat(review.task(resident.reference(), "Task_Review")).isNotEmpty();
    }

    @Test
    void callsAClerkAtOnceWhenTheQuestionCameBackAndStillTakesTheAnswer() {
        answers("はい").expect(200);
        rehearsal.settle();
        jdbc.sql("update application set email = ? where reference = ?")
                .params("bounce." + resident.email(), resident.reference())
                .update();
        review.decides(resident.reference(), "Task_Review", ASK);
        rehearsal.settle();
        rehearsal.pass(Duration.ofMinutes(1));

        assertStillAsked("確認事項のメールをお届けできませんでしたが、この画面からご回答いただけます。担当者からの確認事項に、できるだけ早く回答してください。");
        var refused = review.tries(review.task(resident.reference(), DECIDE), Map.of("outcome", "CANCEL"))
                .expect(422);
        answers("筆頭者は見本太郎です。").expect(200);

        assertThat(refused.get("field").asText()).isEqualTo("reason");
        assertThat(resident.state()).isEqualTo("IN_REVIEW");
    }

    @Test
    void cancelsSomebodyWhoAnsweredAnEarlierQuestionOnly() {
        answers("見本太郎です。").expect(200);
        review.decides(resident.reference(), "Task_Review", Map.of("outcome", "ASK", "message", "除籍も必要ですか。"));
        rehearsal.pass(Duration.ofDays(20));

        review.decides(resident.reference(), DECIDE, CANCEL);

        assertThat(resident.status().get("message").asText()).isEqualTo("ご連絡がとれませんでした。");
    }

    private void assertStillAsked(String todo) {
        var status = resident.status();
        assertThat(status.get("state").asText()).isEqualTo("ASKING");
        assertThat(status.get("deadline").isNull()).isTrue();
        assertThat(status.get("todo").asText()).isEqualTo(todo);
        assertThat(status.get("message").asText()).isEqualTo("筆頭者はどなたですか。");
    }

    private Answer answers(String message) {
        return resident.browser().post(resident.own("/answers"), Map.of("message", message));
    }

    private String card() {
        return review.browser().get("/clerk/cases/" + resident.reference()).text();
    }
}
