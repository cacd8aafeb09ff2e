package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The re-check before the review, with a look at what happens while somebody outside is asked. */
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
    private JdbcClient jdbc;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void asksOutsideOfAnyTransactionAndOpensTheReview() {
        var resident = submittedWhileNobodyKnows();
        var inTransaction = new ArrayList<Boolean>();

        steps(() -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()))
                .runDue();

        assertThat(inTransaction).containsExactly(false);
        assertThat(verdicts(resident)).containsExactly("RECEIPT REVOCATION_UNKNOWN", "RECHECK OK");
        assertThat(openTasks(resident)).containsExactly("Task_Review");
    }

    @Test
    void recordsNothingOfACaseThatWasWithdrawnMeanwhile() {
        var resident = submittedWhileNobodyKnows();

        steps(() -> resident.browser()
                        .post(resident.own("/withdrawal"), Map.of())
                        .expect(200))
                .runDue();

        assertThat(verdicts(resident)).containsExactly("RECEIPT REVOCATION_UNKNOWN");
        assertThat(openTasks(resident)).isEmpty();
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
        assertThat(openTasks(resident)).isEmpty();
        rehearsal.pass(properties.recheckWaits().get(0));

        assertThat(openTasks(resident)).containsExactly("Task_Review");
    }

    private Resident submittedWhileNobodyKnows() {
        var resident = new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
        reachable(false);
        try {
            resident.signs(Card.of(rehearsal.issueCard(Resident.taro())));
        } finally {
            reachable(true);
        }
        resident.submits();
        return resident;
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

    private List<String> verdicts(Resident resident) {
        return jdbc.sql("select occasion || ' ' || reason from signature_evidence where reference = ? order by id")
                .param(resident.reference())
                .query(String.class)
                .list();
    }

    private List<String> openTasks(Resident resident) {
        return desk.createTaskQuery().processInstanceBusinessKey(resident.reference()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private void reachable(boolean reachable) {
        rehearsal
                .newBrowser()
                .put("/demo/api/cards/revocation-lists", Map.of("reachable", reachable))
                .expect(200);
    }
}
