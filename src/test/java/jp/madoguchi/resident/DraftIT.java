package jp.madoguchi.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.process.EngineClock;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the draft answers to those who are late, wrong or impatient. */
@ProductTest
class DraftIT {

    private final Rehearsal rehearsal;
    private final Resident resident;

    DraftIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        resident = new Resident(rehearsal).verifiesMail("juminhyo");
    }

    @Test
    void tellsTheCurrentVersionToABrowserThatIsBehind() {
        resident.agrees().fills(Map.of("submitTo", "年金事務所"));
        var now = resident.browser().get(resident.own("")).header("ETag");

        var refused = save(Map.of("submitTo", "市立図書館"), "\"1\"").expect(412);

        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:draft-changed");
        assertThat(refused.get("version").asText()).isEqualTo(now).isNotEqualTo("\"1\"");
        assertThat(refused.get("current").toString()).contains("年金事務所").doesNotContain("市立図書館");
    }

    @Test
    void savesForABrowserBehindAProxyThatCompresses() {
        resident.agrees();
        var version = resident.browser().get(resident.own("")).header("ETag");

        save(Map.of("submitTo", "年金事務所"), "W/" + version).expect(200);

        save(Map.of("submitTo", "市立図書館"), "W/" + version).expect(412);
    }

    @ParameterizedTest
    @CsvSource({
        "submitTo, 101, 100文字以内",
        "purposeOther, 3, 現在の入力内容では入力できません",
        "nonsense, 3, この申請にはありません",
        "name, 3, マイナンバーカードから転記"
    })
    void refusesWhatTheFormDoesNotTakeAndKeepsNothing(String field, int length, String words) {
        var before = resident.agrees().draft();

        var refused =
                save(Map.of("remarks", "至急", field, "あ".repeat(length)), eTag()).expect(422);

        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:form-refused");
        assertThat(refused.get("errors").get(field).asText()).contains(words);
        assertThat(resident.draft()).isEqualTo(before);
    }

    @Test
    void namesEveryFieldThatIsMissingAtTheSubmission() {
        resident.agrees();

        var refused = submit("once").expect(422);

        assertThat(refused.get("errors").fieldNames())
                .toIterable()
                .contains("phone", "scope", "submitTo", "deliveryMethod")
                .doesNotContain("purposeOther", "name");
    }

    @Test
    void takesNothingBeforeTheTermsInForceAreAgreedTo() {
        var consent = resident.browser().post(resident.own("/consent"), Map.of("termsVersion", "1999-1"));

        assertThat(consent.expect(409).get("type").asText()).isEqualTo("urn:problem:terms-changed");
        assertThat(save(Map.of("submitTo", "市立図書館"), eTag())
                        .expect(409)
                        .get("type")
                        .asText())
                .isEqualTo("urn:problem:terms-required");
        assertThat(submit("once").expect(409).get("type").asText()).isEqualTo("urn:problem:terms-required");
    }

    @Test
    void takesASecondSubmissionForTheFirst() {
        readyToSubmit();

        var first = submit("first").expect(200);
        var second = submit("second").expect(200);

        assertThat(second).isEqualTo(first);
        assertThat(rehearsal.count(resident.email(), "M2")).isEqualTo(1);
        assertThat(save(Map.of("submitTo", "市立図書館"), eTag())
                        .expect(409)
                        .get("type")
                        .asText())
                .isEqualTo("urn:problem:not-editable");
    }

    @Test
    void submitsOnlyWhatTheResidentRead() {
        readyToSubmit();
        var read = eTag();
        save(Map.of("submitTo", "市立図書館"), read).expect(200);

        var refused = resident.browser()
                .send("POST", resident.own("/submission"), Map.of(), Map.of("If-Match", read))
                .expect(412);

        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:draft-changed");
        assertThat(resident.state()).isEqualTo("APPLYING");
    }

    @Test
    void takesARepetitionThatArrivesAfterTheRequestForCorrectionForTheFirst() {
        readyToSubmit();
        submit("first").expect(200);
        Clerk.login(rehearsal, "shinsa")
                .decides(resident.reference(), "Task_Review", Map.of("outcome", "CORRECT", "message", "提出先は?"));

        submit("first").expect(200);

        assertThat(resident.state()).isEqualTo("CORRECTING");
    }

    @Test
    void takesTheAnswerToARequestForCorrectionAsAChange() {
        readyToSubmit();
        submit("first").expect(200);
        assertThat(correct(eTag()).expect(409).get("type").asText()).isEqualTo("urn:problem:not-editable");
        Clerk.login(rehearsal, "shinsa")
                .decides(resident.reference(), "Task_Review", Map.of("outcome", "CORRECT", "message", "提出先は?"));

        var behind = correct("\"1\"");
        var corrected = correct(eTag());

        assertThat(behind.status()).isEqualTo(412);
        assertThat(corrected.expect(200)).isEqualTo(resident.draft());
        assertThat(corrected.header("ETag")).isEqualTo(eTag());
        assertThat(corrected.text()).contains("市立図書館", "\"next\":\"SIGN\"");
    }

    @Test
    void cannotBeWithdrawnOnceItHasEnded() {
        rehearsal.pass(Duration.ofDays(15));

        var refused =
                resident.browser().post(resident.own("/withdrawal"), Map.of()).expect(409);

        assertThat(refused.get("type").asText()).isEqualTo("urn:problem:not-withdrawable");
    }

    @Test
    void lastsToTheEndOfTheDayThatIsNamed() {
        var named = LocalDate.parse(resident.status().get("deadline").asText()).atStartOfDay(EngineClock.JAPAN);

        rehearsal.moveTo(named.plusHours(23).plusMinutes(59).toOffsetDateTime());
        assertThat(resident.status().get("state").asText()).isEqualTo("APPLYING");

        rehearsal.pass(Duration.ofMinutes(1));
        assertThat(resident.status().get("state").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void tellsThatADraftRanOutAndWasNotReceived() {
        rehearsal.pass(Duration.ofDays(15));

        assertThat(resident.draft().get("next").asText()).isEqualTo("ENDED");
        var status = resident.status();
        assertThat(status.get("state").asText()).isEqualTo("EXPIRED");
        assertThat(status.get("referenceLabel").asText()).isEqualTo("申請ID");
        assertThat(status.get("todo").asText()).contains("受け付けていません", "もう一度");
        assertThat(submit("late").expect(409).get("type").asText()).isEqualTo("urn:problem:not-editable");
    }

    @Test
    void isDoneWhileTheDeskHasIt() {
        readyToSubmit();
        submit("once").expect(200);

        assertThat(resident.draft().get("next").asText()).isEqualTo("DONE");
    }

    @Test
    void tellsWhenToAskAgainToAnybodyWhoAsksTooOften() {
        var asked = Map.of("ref", "ABCDE-FGHJK", "email", resident.email());

        var refused = IntStream.range(0, 1_100)
                .mapToObj(time -> resident.browser().post("/api/case-access", asked))
                .filter(answer -> answer.status() != 202)
                .findFirst()
                .orElseThrow();

        assertThat(refused.expect(429).get("type").asText()).isEqualTo("urn:problem:too-many-requests");
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
    }

    private void readyToSubmit() {
        resident.agrees().fills(Resident.juminhyo());
        resident.signs(Card.of(rehearsal.issueCard(Resident.taro())));
    }

    private String eTag() {
        return resident.browser().get(resident.own("")).header("ETag");
    }

    private Answer correct(String eTag) {
        var change = Map.of("values", Map.of("submitTo", "市立図書館"));
        return resident.browser().send("POST", resident.own("/corrections"), change, Map.of("If-Match", eTag));
    }

    private Answer save(Map<String, Object> values, String eTag) {
        return resident.browser().patch(resident.own(""), Map.of("values", values), Map.of("If-Match", eTag));
    }

    private Answer submit(String key) {
        return resident.browser().send("POST", resident.own("/submission"), Map.of(), Map.of("Idempotency-Key", key));
    }
}
