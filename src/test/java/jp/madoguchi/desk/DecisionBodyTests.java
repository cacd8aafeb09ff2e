package jp.madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionBodyTests {

    private enum Outcome {
        CANCEL,
        HOLD
    }

    private static final Clock NOVEMBER_22 =
            Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @Test
    void readsTheChosenOutcome() {
        assertThat(body("{'outcome':'HOLD'}").outcome(Outcome.class)).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'outcome':'APPROVE'}", "{'outcome':1}", "[]", "{'outcome':null}"})
    void demandsAnOutcomeThatTheTaskOffers(String json) {
        assertThatExceptionOfType(DecisionInvalidException.class)
                .isThrownBy(() -> body(json).outcome(Outcome.class))
                .satisfies(problem -> assertThat(problem.properties()).containsEntry("field", "outcome"));
    }

    @Test
    void keepsTypedTextInNfcWithoutBlankEnds() {
        assertThat(body("{'note':' か\\u3099\\r\\n二行目 '}").text("note", "メモ")).contains("が\n二行目");
    }

    @Test
    void countsTextInCodePoints() {
        var full = "𠮷".repeat(DecisionBody.MAX_TEXT);

        assertThat(body("{'note':'" + full + "'}").text("note", "メモ")).contains(full);
        assertThatExceptionOfType(DecisionInvalidException.class)
                .isThrownBy(() -> body("{'note':'" + full + "𠮷'}").text("note", "メモ"))
                .withMessageContaining("2,000文字以内");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'message':'  '}", "{'message':null}", "{'message':['a']}", "{'message':'\\u0000'}"})
    void refusesMissingOrUnreadableText(String json) {
        assertThatExceptionOfType(DecisionInvalidException.class)
                .isThrownBy(() -> body(json).requiredText("message", "連絡文"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'days':0}", "{'days':61}", "{'days':1.5}", "{'days':'3'}"})
    void refusesDaysThatAreNoDays(String json) {
        assertThatExceptionOfType(DecisionInvalidException.class)
                .isThrownBy(() -> body(json).days("days", "日数"));
    }

    @Test
    void holdsUntilTheMorningOfTheDay() {
        assertThat(Hold.until(body("{'until':'2026-11-30'}"), LocalTime.of(8, 30), NOVEMBER_22))
                .hasSameTimeAs("2026-11-30T08:30:00+09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'until':'2026-11-22'}", "{'until':'2027-05-23'}", "{'until':'11/30'}"})
    void holdsOnlyUntilADayAheadWithinHalfAYear(String json) {
        assertThatExceptionOfType(DecisionInvalidException.class)
                .isThrownBy(() -> Hold.until(body(json), LocalTime.of(8, 30), NOVEMBER_22));
    }

    private static DecisionBody body(String json) {
        try {
            return new DecisionBody(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
