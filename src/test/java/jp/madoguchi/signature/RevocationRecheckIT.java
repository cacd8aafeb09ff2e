package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes may ask about one signature, and the one that asked first may be the last to record. */
@ProductTest
class RevocationRecheckIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RevocationRecheck recheck;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void staysRevokedWhateverAStalledQuestionBringsLater() {
        var card = rehearsal.issueCard(Resident.taro());
        var reference = signed(card);
        var good = recheck.ask(reference);
        var unknown = rehearsal.whileNobodyKnowsOfRevocation(() -> recheck.ask(reference));
        rehearsal.revokes(card);
        assertThat(askAgain(reference)).isEqualTo(RevocationStatus.REVOKED);
        var known = known(reference);

        recheck.record(good);
        recheck.record(unknown);

        assertThat(known(reference)).isEqualTo(known).startsWith("REVOKED affiliationChanged OK");
        assertThat(Verdicts.of(reference, jdbc))
                .containsExactly("RECEIPT OK", "RECHECK REVOKED", "RECHECK OK", "RECHECK REVOCATION_UNKNOWN");
    }

    @Test
    void staysRefusedWhateverAStalledQuestionBringsLater() {
        var card = rehearsal.issueCard(Resident.taro());
        var reference = rehearsal.whileNobodyKnowsOfRevocation(() -> signed(card));
        var stalled = recheck.ask(reference);
        rehearsal.revokes(card);
        askAgain(reference);

        recheck.record(stalled);

        assertThat(known(reference)).startsWith("REVOKED affiliationChanged REVOKED");
    }

    @Test
    void forgetsNoNewerAnswerForAnOlderOne() {
        var reference = signed();
        var stalled = rehearsal.whileNobodyKnowsOfRevocation(() -> recheck.ask(reference));
        askAgain(reference);
        var known = known(reference);

        recheck.record(stalled);

        assertThat(known(reference)).isEqualTo(known).startsWith("GOOD");
    }

    @Test
    void believesAnOlderAnswerThatSaysRevoked() {
        var card = rehearsal.issueCard(Resident.taro());
        var reference = signed(card);
        var good = recheck.ask(reference);
        rehearsal.revokes(card);
        var revoked = recheck.ask(reference);
        recheck.record(new RevocationRecheck.Asked(good.signature(), later(good.answer(), revoked.answer())));

        recheck.record(revoked);

        assertThat(known(reference)).startsWith("REVOKED affiliationChanged OK");
    }

    /** What the case rests on. */
    private String known(String reference) {
        return jdbc.sql("""
                        select concat_ws(' ', revocation, revocation_detail, reason, revocation_checked_at)
                          from signature where reference = ?""").param(reference).query(String.class).single();
    }

    private static RevocationAnswer later(RevocationAnswer answer, RevocationAnswer than) {
        return new RevocationAnswer(
                answer.status(), answer.detail(), than.checkedAt().plusSeconds(1), answer.evidence());
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
}
