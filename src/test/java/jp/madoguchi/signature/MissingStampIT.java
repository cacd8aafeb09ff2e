package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Case;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signature arrives while the time stamp authority's clock and ours disagree. */
@ProductTest
class MissingStampIT {

    @Autowired
    private SigningSessions sessions;

    @Autowired
    private SignableApplications signable;

    @Autowired
    private RevocationInquiry inquiry;

    @Autowired
    private SignatureVerifier verifier;

    @Autowired
    private ObjectProvider<TimeStampAuthority> authority;

    @Autowired
    private TimeStampProperties stamps;

    @Autowired
    private SignatureProperties signatures;

    @Autowired
    private SignatureArchive archive;

    @Autowired
    private SignatureEvidence evidence;

    @Autowired
    private Case cases;

    @Autowired
    private ReturnLinks returnLinks;

    @Autowired
    private SignatureSection section;

    @Autowired
    private Applications applications;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void theSignatureCountsAndTheRecordSaysWhyNobodyAttestsItsTime() {
        var resident = new Resident(rehearsal).isReadyToSign();

        var verdict = signs(resident, Clock.offset(clock, Duration.ofMinutes(2)));

        assertThat(verdict.reason()).isEqualTo(Reason.OK);
        assertThat(jdbc.sql("""
                        select time_stamp_missing || ' ' || time_stamp_detail from signature_evidence
                         where reference = ? and time_stamp is null""").param(resident.reference()).query(String.class).single())
                .startsWith("OTHER_TIME ");
        assertThat(section.of(applications.get(resident.reference()))
                        .orElseThrow()
                        .rows())
                .filteredOn(row -> row.label().equals("タイムスタンプ"))
                .singleElement()
                .satisfies(row -> assertThat(row.value()).contains("このシステムの時刻と合っていません"));
    }

    private Verdict signs(Resident resident, Clock ours) {
        var session = SigningSessions.key(resident.opensSigning());
        var document = sessions.requireOpen(session).document().array();
        var cms = Card.of(rehearsal.issueCard(Resident.taro())).sign(document);
        var asking = new OutsideInquiry(inquiry, verifier, new TimeStamps(authority, stamps, signatures, ours), clock);
        return new ReceiveSignature(sessions, signable, asking, archive, evidence, cases, returnLinks)
                .receive(session, cms)
                .verdict();
    }
}
