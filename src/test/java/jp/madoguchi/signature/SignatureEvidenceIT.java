package jp.madoguchi.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class SignatureEvidenceIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TrustAnchors anchors;

    @Autowired
    private RevocationRecheck recheck;

    @Autowired
    private Revocation revocation;

    @Autowired
    private SignatureArchive archive;

    @Autowired
    private SignatureEvidence evidence;

    @Autowired
    private SignatureProperties properties;

    @Autowired
    private SignatureSection section;

    @Autowired
    private Applications applications;

    @Autowired
    private Clock clock;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void carriesATimeStampOverTheMessageAsReceived() throws Exception {
        var reference = signed();

        var row = jdbc.sql("select cms, time_stamp, received_at from signature_evidence where reference = ?")
                .param(reference)
                .query((found, number) -> new Stamped(
                        Bytes.of(found.getBytes("cms")),
                        Bytes.of(found.getBytes("time_stamp")),
                        found.getObject("received_at", OffsetDateTime.class).toInstant()))
                .single();

        var info = new TimeStampToken(ContentInfo.getInstance(row.token().array())).getTimeStampInfo();
        assertThat(info.getMessageImprintDigest())
                .isEqualTo(Digests.sha256(row.cms().array()));
        assertThat(info.getGenTime().toInstant()).isBetween(row.receivedAt().minusSeconds(60), row.receivedAt());
    }

    @Test
    void asksForNoStampForWhatIsRefused() {
        var resident = new Resident(rehearsal).isReadyToSign();
        var another = Card.of(rehearsal.issueCard(Resident.taro())).sign(new byte[] {1});

        resident.sends(resident.opensSigning(), another);

        assertThat(jdbc.sql("select reason from signature_evidence where reference = ? and time_stamp is null")
                        .param(resident.reference())
                        .query(String.class)
                        .single())
                .isEqualTo("DIGEST_MISMATCH");
    }

    @Test
    void showsTheTimeStampToTheClerk() {
        var reference = signed();

        var rows = section.of(applications.get(reference)).orElseThrow().rows();

        assertThat(rows)
                .filteredOn(row -> row.label().equals("タイムスタンプ"))
                .singleElement()
                .satisfies(row -> assertThat(row.value())
                        .contains(JapaneseDates.date(LocalDate.now(clock)), "DEMO Time Stamp Authority が証明"));
    }

    private record Stamped(Bytes cms, Bytes token, Instant receivedAt) {}

    @Test
    void sufficesToRepeatEachVerdictWithoutTheProduct(@TempDir Path directory) throws Exception {
        var card = rehearsal.issueCard(Resident.taro());
        var reference = signed(card);
        rehearsal.revokes(card);
        askAgain(reference);

        var lines = lines(reference, directory);

        assertThat(Verdicts.of(reference, jdbc)).containsExactly("RECEIPT OK", "RECHECK REVOKED");
        assertThat(Vectors.verify(lines))
                .extracting(answer -> answer.get("reason").asText())
                .containsExactly("OK", "REVOKED");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("policies")).extracting(JsonNode::asText).containsExactly("1.2.392.200149.8.5.1.1.20");
            assertThat(line.path("crlMaxAge").asText()).isEqualTo("PT48H");
        });
    }

    /** A line for the command {@code verify} per row, as the documentation has it. */
    private List<ObjectNode> lines(String reference, Path directory) {
        return jdbc.sql("""
                        select e.*, l.content from signature_evidence e
                          join revocation_list l on l.sha256 = any (e.revocation_lists)
                         where e.reference = ? order by e.id""")
                .param(reference)
                .query((row, number) -> line(row, directory))
                .list();
    }

    /** From the row alone: neither the product's anchors nor its configuration of today. */
    private static ObjectNode line(ResultSet row, Path directory) throws SQLException {
        var line = rules(row.getString("rules")).put("id", row.getString("id")).put("kind", "cms");
        line.put("cms", file(directory, row.getString("id") + ".p7s", row.getBytes("cms")));
        line.put("content", file(directory, row.getString("id") + ".json", row.getBytes("document")));
        line.put("at", instant(row, "received_at")).put("revocationAt", instant(row, "revocation_checked_at"));
        line.putArray("anchors").add(file(directory, row.getString("id") + ".cer", row.getBytes("anchor")));
        line.putArray("crls").add(file(directory, row.getString("id") + ".crl", row.getBytes("content")));
        return line;
    }

    private static ObjectNode rules(String json) {
        try {
            return Vectors.JSON.readValue(json, ObjectNode.class);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    @Test
    void cannotBeChangedAndGoesOnlyWithItsSignature() {
        var reference = signed();

        assertThatThrownBy(() -> run("update signature_evidence set result = 'VALID' where reference = ?", reference))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> run("delete from signature_evidence where reference = ?", reference))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run("""
                        delete from revocation_list where sha256 = any (
                            select unnest(revocation_lists) from signature_evidence where reference = ?)""", reference)).isInstanceOf(DataAccessException.class);

        run("delete from signature where reference = ?", reference);

        assertThat(count(reference)).isZero();
    }

    @Test
    void keepsAListAnewThatWasDeletedMeanwhile() {
        var signature = archive.last(signed()).orElseThrow();
        var content = Bytes.of(signature.reference().getBytes(US_ASCII));
        var list = Evidence.of(Evidence.Kind.CRL, content, "now");
        var answer = new RevocationAnswer(RevocationStatus.GOOD, "", clock.instant(), List.of(list));
        evidence.keepLists(answer);
        evidence.keepLists(answer);
        jdbc.sql("delete from revocation_list where content = ?")
                .param(content.array())
                .update();

        evidence.keepLists(answer);
        evidence.record(
                SignatureEvidence.Occasion.RECHECK, signature, answer, new Verdict(Reason.OK, ""), Stamping.UNASKED);

        assertThat(jdbc.sql("select content from revocation_list where sha256 = ?")
                        .param(list.sha256().array())
                        .query((row, number) -> Bytes.own(row.getBytes("content")))
                        .list())
                .containsExactly(content);
    }

    @Test
    void growsByTheAnswerThatCameLater() {
        var reference = rehearsal.whileNobodyKnowsOfRevocation(() -> signed());

        assertThat(askAgain(reference)).isEqualTo(RevocationStatus.GOOD);

        assertThat(Verdicts.of(reference, jdbc)).containsExactly("RECEIPT REVOCATION_UNKNOWN", "RECHECK OK");
    }

    @Test
    void growsOnceByThatNobodyKnowsHoweverOftenItIsAsked() {
        var reference = signed();

        rehearsal.whileNobodyKnowsOfRevocation(
                () -> List.of(askAgain(reference), askAgain(reference), askAgain(reference)));

        assertThat(Verdicts.of(reference, jdbc)).containsExactly("RECEIPT OK", "RECHECK REVOCATION_UNKNOWN");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', s ->> 'source', s ->> 'status', s ->> 'detail')
                          from signature_evidence e, jsonb_array_elements(revocation_sources) s
                         where reference = ? and reason = 'REVOCATION_UNKNOWN'
                           and revocation_checked_at > e.received_at""").param(reference).query(String.class).list())
                .containsExactly("lists UNKNOWN no revocation list of this issuer");
    }

    @Test
    void growsWhenASourceSaysSomethingElse() {
        var reference = rehearsal.whileNobodyKnowsOfRevocation(() -> signed());
        var away = unknown("the responder is out of reach");
        var refuses = unknown("the responder refuses to answer");

        askAgain(reference, away);
        askAgain(reference, away);
        askAgain(reference, refuses);

        assertThat(Verdicts.of(reference, jdbc))
                .containsExactly(
                        "RECEIPT REVOCATION_UNKNOWN", "RECHECK REVOCATION_UNKNOWN", "RECHECK REVOCATION_UNKNOWN");
    }

    @Test
    void keepsNoListsOfWhatIsNoNews() {
        var reference = rehearsal.whileNobodyKnowsOfRevocation(() -> signed());
        askAgain(reference, question -> stale(new byte[] {1}, question));
        var another = reference.getBytes(US_ASCII);

        askAgain(reference, question -> stale(another, question));

        assertThat(jdbc.sql("select count(*) from revocation_list where content = ?")
                        .param(another)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheAnswersOfRespondersAsReceivedBesideTheLists() {
        var reference = signed();
        var received = Bytes.of(new byte[] {0x30, 0});

        askAgain(reference, new RevocationSources(List.of(revocation, question -> answered(received, question))));

        var kept = jdbc.sql("""
                        select ocsp_answers[1] as answer, cardinality(ocsp_answers) as answers,
                               cardinality(revocation_lists) as lists
                          from signature_evidence where reference = ? and occasion = 'RECHECK'""")
                .param(reference)
                .query((row, number) ->
                        List.of(Bytes.of(row.getBytes("answer")), row.getInt("answers"), row.getInt("lists")))
                .single();
        assertThat(kept).isEqualTo(List.of(received, 1, 1));
    }

    @Test
    void waitsLongerAfterEachInquiryThatBringsNoAnswer() {
        var waits = rehearsal.whileNobodyKnowsOfRevocation(() -> {
            var reference = signed();
            askAgain(reference);
            var first = recheck.waitAfter(reference);
            askAgain(reference);
            return List.of(first, recheck.waitAfter(reference));
        });

        assertThat(waits).containsExactly("PT5M", "PT15M");
    }

    private static RevocationAnswer answered(Bytes received, RevocationQuestion question) {
        var evidence = Evidence.of(Evidence.Kind.OCSP, received, "of a responder");
        return new RevocationAnswer(RevocationStatus.GOOD, "", question.at(), List.of(evidence));
    }

    private static Revocation unknown(String why) {
        return question -> RevocationAnswer.unknown(why, question.at()).from("responder", question);
    }

    private static RevocationAnswer stale(byte[] list, RevocationQuestion question) {
        var evidence = Evidence.of(Evidence.Kind.CRL, Bytes.of(list), "stale");
        return RevocationAnswer.unknown("the revocation list is not fresh", question.at())
                .and(List.of(evidence))
                .from("lists", question);
    }

    private void askAgain(String reference, Revocation source) {
        var inquiry = new RevocationInquiry(source, anchors, properties, clock);
        var asking = new RevocationRecheck(archive, evidence, inquiry, properties, clock);
        asking.record(asking.ask(reference));
    }

    private RevocationStatus askAgain(String reference) {
        return recheck.record(recheck.ask(reference));
    }

    private String signed() {
        return signed(rehearsal.issueCard(Resident.taro()));
    }

    private String signed(JsonNode card) {
        var resident = new Resident(rehearsal).isReadyToSign();
        resident.signs(Card.of(card));
        return resident.reference();
    }

    private static String file(Path directory, String name, byte[] content) {
        try {
            return Files.write(directory.resolve(name), content).toString();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String statement, String reference) {
        jdbc.sql(statement).param(reference).update();
    }

    private int count(String reference) {
        return jdbc.sql("select count(*) from signature_evidence where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
