package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The re-check beside the review, with a look at what happens while somebody outside is asked. */
@ProductTest
class RevocationStepsIT {

    @Autowired
    private Revocation revocation;

    @Autowired
    private TrustAnchors anchors;

    @Autowired
    private SignatureArchive archive;

    @Autowired
    private SignatureEvidence evidence;

    @Autowired
    private SignatureProperties properties;

    @Autowired
    private ExternalTasks tasks;

    @Autowired
    private Case cases;

    @Autowired
    private Clock clock;

    @Autowired
    private TaskService desk;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void asksOutsideOfAnyTransaction() {
        var resident = submittedWhileNobodyKnows();
        var inTransaction = new ArrayList<Boolean>();

        steps(() -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()))
                .runDue();

        assertThat(inTransaction).containsExactly(false);
        assertThat(Verdicts.of(resident.reference(), jdbc)).containsExactly("RECEIPT REVOCATION_UNKNOWN", "RECHECK OK");
    }

    @Test
    void recordsNothingOfACaseThatWasWithdrawnMeanwhile() {
        var resident = submittedWhileNobodyKnows();

        steps(() -> resident.browser()
                        .post(resident.own("/withdrawal"), Map.of())
                        .expect(200))
                .runDue();

        assertThat(Verdicts.of(resident.reference(), jdbc)).containsExactly("RECEIPT REVOCATION_UNKNOWN");
        assertThat(openTasks(resident)).isEmpty();
    }

    @Test
    void keepsWhatItLearnedWhileTheClerkApproved() {
        var card = rehearsal.issueCard(Resident.taro());
        var resident = new Resident(rehearsal).appliesWith(card);
        waitsForAnAnswer(resident);

        steps(() -> {
                    assertThat(approval(resident).status()).isEqualTo(200);
                    rehearsal.revokes(card);
                })
                .runDue();

        assertThat(Verdicts.of(resident.reference(), jdbc)).containsExactly("RECEIPT OK", "RECHECK REVOKED");
        assertThat(caseCard(resident)).contains("受信の後に、電子証明書の失効が分かりました");
    }

    @Test
    void asksAgainLaterWhenAnAnswerCouldNotBeRecorded() {
        var resident = submittedWhileNobodyKnows();
        var readOnly = new SignatureArchive(jdbc, clock) {
            @Override
            void recheck(long id, RevocationAnswer answer, Verdict verdict) {
                throw new IllegalStateException("the disk is full");
            }
        };

        steps(readOnly, () -> {}).runDue();
        assertThat(Verdicts.of(resident.reference(), jdbc)).containsExactly("RECEIPT REVOCATION_UNKNOWN");
        rehearsal.pass(properties.recheckWaits().get(0));

        assertThat(Verdicts.of(resident.reference(), jdbc)).containsExactly("RECEIPT REVOCATION_UNKNOWN", "RECHECK OK");
    }

    @Test
    void asksAgainWhenTheClerkDecidesDaysLater() {
        var card = rehearsal.issueCard(Resident.taro());
        var resident = new Resident(rehearsal).appliesWith(card);
        rehearsal.pass(Duration.ofDays(1));
        rehearsal.revokes(card);

        rehearsal.pass(properties.recheckAge());

        assertThat(type(approval(resident))).endsWith(":certificate-revoked");
        assertThat(caseCard(resident)).contains("受信の後に、電子証明書の失効が分かりました");
    }

    @Test
    void keepsTheAnswerFreshForAClerkWhoDecidesDaysLater() {
        var resident = new Resident(rehearsal).appliesWith(rehearsal.issueCard(Resident.taro()));

        rehearsal.pass(properties.recheckAge().multipliedBy(5).dividedBy(2));

        assertThat(approval(resident).status()).isEqualTo(200);
    }

    @Test
    void approvesNothingOnAnAnswerThatIsTooOld() {
        var resident = new Resident(rehearsal).appliesWith(rehearsal.issueCard(Resident.taro()));
        jdbc.sql("update signature set revocation_checked_at = revocation_checked_at - ?::interval where reference = ?")
                .params(properties.recheckAge().toString(), resident.reference())
                .update();

        assertThat(type(approval(resident))).endsWith(":revocation-outdated");
    }

    @Test
    void approvesNothingWhenNobodyKnowsAnyMore() {
        var resident = new Resident(rehearsal).appliesWith(rehearsal.issueCard(Resident.taro()));
        rehearsal.whileNobodyKnowsOfRevocation(
                () -> rehearsal.pass(properties.recheckAge().multipliedBy(5).dividedBy(6)));

        assertThat(type(approval(resident))).endsWith(":revocation-unknown");
        assertThat(caseCard(resident)).contains("受信時は有効でしたが", "未確認（自動で確認を続けています）");
    }

    private Answer approval(Resident resident) {
        return Clerk.login(rehearsal, "shinsa").approves(resident.reference());
    }

    private String type(Answer refusal) {
        return refusal.expect(409).get("type").asText();
    }

    private String caseCard(Resident resident) {
        return Clerk.login(rehearsal, "shinsa").reads(resident.reference());
    }

    private Resident submittedWhileNobodyKnows() {
        var resident = new Resident(rehearsal).isReadyToSign();
        var card = Card.of(rehearsal.issueCard(Resident.taro()));
        rehearsal.whileNobodyKnowsOfRevocation(() -> resident.signs(card));
        resident.submits();
        waitsForAnAnswer(resident);
        return resident;
    }

    /** The first wait is over, and nobody has asked yet. */
    private void waitsForAnAnswer(Resident resident) {
        var wait = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(resident.reference())
                        .singleResult()
                        .getId())
                .activityId("Timer_RecheckDue")
                .singleResult();
        management.executeJob(wait.getId());
    }

    /** Like the product's own, but something happens whenever revocation is asked. */
    private RevocationSteps steps(Runnable meanwhile) {
        return steps(archive, meanwhile);
    }

    private RevocationSteps steps(SignatureArchive archive, Runnable meanwhile) {
        Revocation watched = question -> {
            meanwhile.run();
            return revocation.of(question);
        };
        var inquiry = new RevocationInquiry(watched, anchors, properties, clock);
        return new RevocationSteps(
                tasks, new RevocationRecheck(archive, evidence, inquiry, properties, clock), cases, properties);
    }

    private List<String> openTasks(Resident resident) {
        return desk.createTaskQuery().processInstanceBusinessKey(resident.reference()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
