package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant.Violation;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ExternalTasks.Step;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between the check of 08:30 and the envelope: no certificate leaves whose money goes. */
@ProductTest
@AllWellAgain
class MoneyForDispatchIT {

    private static final String DISPATCH = "Task_Dispatch";
    private static final String RESOLVE = "Task_ResolvePayment";
    private static final Map<String, Object> CHECKED = Map.of("envelopeChecked", true);

    @Autowired
    private AuditLog audit;

    @Autowired
    private CheckStep check;

    @Autowired
    private Positions positions;

    @Autowired
    private BooksInvariant books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    private Clerk hasso;

    @BeforeEach
    void theDispatch() {
        hasso = Clerk.login(rehearsal, "hasso");
    }

    @Test
    void aRefundThatIsDraftedHoldsTheEnvelopeUntilItIsDecided() {
        var reference = forDispatch();
        shuno.drafts(reference, 410).expect(200);

        assertThat(hasso.tries(hasso.task(reference, DISPATCH), CHECKED)
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("まだ発送しないでください");

        decides(reference, Map.of("outcome", "REFUSE", "reason", "対象外のため"));
        hasso.decides(reference, DISPATCH, CHECKED);
        assertThat(till.state(reference)).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void aRefundThatTwoPersonsDecidedTakesTheCaseBackFromTheEnvelope() {
        var reference = forDispatch();
        shuno.drafts(reference, 410).expect(200);
        decides(reference, Map.of("outcome", "APPROVE"));
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsExactly(RESOLVE);
        shuno.first().decides(reference, RESOLVE, Map.of("outcome", "CANCEL", "reason", "返金したため"));
        rehearsal.settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(rehearsal.count(Till.email(reference), "M11")).isEqualTo(1);
    }

    @Test
    void whatIsLeftAfterAPartWentBackIsTakenByTheWordOfAPerson() {
        var reference = forDispatch();
        shuno.drafts(reference, 110).expect(200);
        decides(reference, Map.of("outcome", "APPROVE"));
        rehearsal.settle();

        shuno.first().decides(reference, RESOLVE, Map.of("outcome", "CONFIRMED", "reason", "入金を見た"));
        hasso.decides(reference, DISPATCH, CHECKED);

        assertThat(till.state(reference)).isEqualTo(CaseState.DISPATCHED);
        assertThat(audit.of(reference)).extracting(AuditLine::detail).contains("ACCEPTED 300 yen of 410");
        assertThat(books.violations(List.of(reference))).isEmpty();
    }

    @Test
    void aContestedPaymentTakesTheCaseBackFromTheEnvelope() {
        var reference = forDispatch();

        console.tool("/payment_intents/" + till.request(reference).intentId() + "/dispute", Map.of());
        rehearsal.settle();
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder(RESOLVE, "Task_SettleAlarm");

        console.tool("/disputes/" + console.disputeOf(reference) + "/close", Map.of("outcome", "lost"));
        rehearsal.settle();
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder(RESOLVE, "Task_SettleAlarm");
    }

    @Test
    void aSecondChargeThatGoesBackHoldsNothingUp() {
        var reference = forDispatch();

        console.tool("/payment_intents/" + console.made(till.request(reference)) + "/late-charge", Map.of());
        rehearsal.settle();

        hasso.decides(reference, DISPATCH, CHECKED);
    }

    @Test
    void nothingIsConfirmedThatWentBackWhileTheProviderWasAsked() {
        var reference = till.paid(VISA);
        var step = new Step("1", PaymentTopics.CHECK, reference, Map.of(), null);
        var finding = Objects.requireNonNull(
                check.ask(List.of(step), new Round(Duration.ofHours(1))).get(step));
        var known = positions.latest(reference).orElseThrow();

        assertThat(check.variables(finding, List.of(known)))
                .containsEntry("paymentCheck", PaymentVariables.PAYMENT_CHECK.passing("CONFIRMED"));
        assertThat(check.variables(finding, List.of(known.with(List.of(Facts.refund(9, "re", 100))))))
                .containsEntry("paymentCheck", PaymentVariables.PAYMENT_CHECK.passing("NOT_CONFIRMED"));
    }

    @Test
    void theBooksTellWhatLeftUnpaidAndNotWhatWentBackAfterwards() {
        var reference = forDispatch();
        hasso.decides(reference, DISPATCH, CHECKED);

        till.invents(till.request(reference), Facts.refund(9, "re_after", 100));
        assertThat(books.violations(List.of(reference))).isEmpty();

        jdbc.sql("update application set ended_at = ended_at + interval '1 day' where reference = ?")
                .param(reference)
                .update();
        assertThat(books.violations(List.of(reference)))
                .extracting(Violation::text)
                .containsExactly("DISPATCHED, and less than 410 yen were here");
    }

    private String forDispatch() {
        var reference = till.paid(VISA);
        till.morningAfter();
        assertThat(till.openTasks(reference)).containsExactly(DISPATCH);
        return reference;
    }

    private void decides(String reference, Map<String, Object> decision) {
        shuno.second().decides(reference, Shuno.DECIDE, decision);
    }
}
