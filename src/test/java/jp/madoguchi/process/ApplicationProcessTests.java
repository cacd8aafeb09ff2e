package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplicationProcessTests {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Stage stage = Stage.fresh();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @AfterAll
    static void everyPathThatIsDrawnHasRun() {
        var model =
                Bpmn.readModelFromStream(ApplicationProcessTests.class.getResourceAsStream("/bpmn/application.bpmn"));
        // an event gateway's flows are drawn, but the engine jumps to the event that happens
        var drawn = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());

        assertThat(Stage.fresh().flows).containsAll(drawn);
    }

    @Test
    void goesFromTheMailAddressToTheEnvelope() {
        awaitingPayment();
        stage.tell("PaymentReceived", Map.of("checkAfter", stage.now(), "paid", true));
        stage.fires("Timer_CheckPayment");
        stage.answer("payment-check", Map.of("paymentCheck", "CONFIRMED"));
        stage.decide("Task_Dispatch", NOTHING);

        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_Dispatched").doesNotContain("Phase_Ending");
        assertThat(stage.mails).containsExactly("M1", "M2", "M3", "M8", "M5");
        assertThat(stage.milestones)
                .containsExactly(
                        "APPLYING", "RECEIVED", "IN_REVIEW", "AWAITING_PAYMENT", "PREPARING_DISPATCH", "DISPATCHED");
    }

    @Test
    void endsWhenTheLinkIsNotOpenedInTime() {
        open("juminhyo");
        assertThat(stage.dueOf("Timer_LinkLifetime")).isEqualTo(moment("2026-06-02T10:00:00+09:00"));

        stage.fires("Timer_LinkLifetime");

        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_NotVerified", "EndEvent_Expired");
        assertThat(stage.milestones).containsExactly("APPLYING", "EXPIRED");
    }

    @Test
    void asksNobodyForAnAddressThatIsKnown() {
        stage.start("Application", Map.of("procedure", "juminhyo", "emailVerified", true, "inputSince", stage.now()));

        assertThat(stage.mails).isEmpty();
        assertThat(stage.tell("SignatureReceived", withVerdict("VALID"))).isTrue();
    }

    @Test
    void needsNeitherSignatureNorPaymentForAFreeCertificate() {
        open("nenkin-genkyo");
        stage.tell("EmailVerified", NOTHING);
        assertThat(stage.tell("SignatureReceived", NOTHING)).isFalse();
        submit();

        approved();

        assertThat(stage.tasks()).containsExactly("Task_Dispatch");
        assertThat(stage.passed()).contains("EndEvent_NothingDue").doesNotContain("Task_RequestPayment");
    }

    @Test
    void dispatchesAtOnceWhenNothingIsDue() {
        stage.amountDue = 0;
        inReview();

        approved();

        assertThat(stage.tasks()).containsExactly("Task_Dispatch");
    }

    @Test
    void letsASecondPersonLookIntoTheEnvelopeWhereTheProcedureWantsIt() {
        stage.amountDue = 0;
        open("koseki");
        stage.tell("EmailVerified", NOTHING);
        stage.tell("SignatureReceived", withVerdict("VALID"));
        submit();
        approved();
        assertThat(stage.tasks()).containsExactly("Task_Enclose");
        stage.decide("Task_Enclose", "ENCLOSED");
        stage.decide("Task_Dispatch", "RETURN");
        assertThat(stage.tasks()).containsExactly("Task_Enclose");
        stage.decide("Task_Enclose", "ENCLOSED");

        stage.decide("Task_Dispatch", "DISPATCHED");

        assertThat(stage.ended()).isTrue();
        assertThat(stage.mails).endsWith("M5").containsOnlyOnce("M5");
    }

    @Test
    void waitsForAnotherSignatureWhenOneIsRefusedOrTheContentChanges() {
        signing();
        stage.tell("SignatureReceived", withVerdict("REFUSED"));
        assertThat(stage.tell("ApplicationSubmitted", NOTHING)).isFalse();
        stage.tell("SignatureReceived", withVerdict("VALID"));
        stage.tell("ApplicationEdited", NOTHING);
        assertThat(stage.tell("ApplicationSubmitted", NOTHING)).isFalse();
        stage.tell("SignatureReceived", withVerdict("UNKNOWN"));

        submit();

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void forgetsADraftAfterItsLifetime() {
        signing();
        assertThat(stage.dueOf("Timer_InputLimit")).isEqualTo(moment("2026-06-16T00:00:00+09:00"));

        stage.fires("Timer_InputLimit");

        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_Expired").doesNotContain("Phase_Ending");
    }

    @Test
    void endsWithdrawnWhileApplying() {
        signing();

        stage.tell("Withdrawn", NOTHING);

        assertWithdrawn();
        assertThat(stage.passed()).doesNotContain("Task_Refund", "Task_DestroyCertificate");
    }

    @Test
    void endsWithdrawnInReview() {
        inReview();

        stage.tell("Withdrawn", NOTHING);

        assertWithdrawn();
    }

    @Test
    void keepsAskingBesideTheReviewUntilTheCertificateIsRevoked() {
        stage.recheckGoesOn = true;
        inReview();

        stage.fires("Timer_RecheckDue");
        recheckAnswers();
        stage.fires("Timer_RecheckLater");
        recheckAnswers();
        stage.fires("Timer_RecheckLater");
        recheckAnswers();
        stage.recheckGoesOn = false;
        stage.fires("Timer_RecheckLater");

        assertThat(stage.passed()).contains("EndEvent_RecheckDone");
        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void asksNobodyAboutAnApplicationWithoutASignature() {
        inReview();

        stage.fires("Timer_RecheckDue");

        assertThat(stage.passed()).contains("EndEvent_RecheckDone").doesNotContain("Task_RecheckRevocation");
        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void keepsAskingWhileTheResidentIsAsked() {
        stage.recheckGoesOn = true;
        asking();

        stage.fires("Timer_RecheckDue");
        recheckAnswers();
        stage.tell("AnswerReceived", NOTHING);
        stage.fires("Timer_RecheckLater");

        recheckAnswers();
        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void endsTheInquiryWithTheReview() {
        stage.recheckGoesOn = true;
        inReview();

        stage.decide("Task_Review", "REFUSE");

        assertThat(stage.ended()).isTrue();
    }

    @Test
    void returnsToTheReviewWhenTheResidentAnswers() {
        asking();
        assertThat(stage.mails).endsWith("M6");
        assertThat(stage.milestones).endsWith("ASKING");

        stage.tell("AnswerReceived", NOTHING);

        assertThat(stage.tasks()).containsExactly("Task_Review");
        assertThat(stage.milestones).endsWith("IN_REVIEW");
    }

    @Test
    void returnsToTheReviewWhenTheClerkLearnsTheAnswer() {
        asking();

        stage.decide("Task_Ask", "ANSWERED");

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void isToBeReviewedByTheEndOfTheNextOpenDay() {
        inReview();

        assertThat(stage.dueOfTask("Task_Review")).isEqualTo(moment("2026-06-02T17:15:00+09:00"));
    }

    @Test
    void isCancelledByTheClerkWhoAsks() {
        asking();

        stage.decide("Task_Ask", "CANCEL");

        assertCancelled("CLERK");
    }

    @Test
    void isCancelledWhenNobodyAnswersWithinTheContactDays() {
        asking();
        assertThat(stage.dueOf("Timer_ContactLimit")).isEqualTo(moment("2026-06-09T08:30:00+09:00"));

        stage.fires("Timer_ContactLimit");

        assertCancelled("UNREACHABLE");
        assertThat(stage.passed()).doesNotContain("Task_DecideUnreachable", "Task_DestroyCertificate");
    }

    @Test
    void doesNotCountTheDaysOfACorrection() {
        stage.correctedDays = 2;

        asking();

        assertThat(stage.dueOf("Timer_ContactLimit")).isEqualTo(moment("2026-06-11T08:30:00+09:00"));
    }

    @Test
    void leavesALateQuestionItsOwnDays() {
        inReview();
        stage.at("2026-06-08T17:00:00+09:00");

        ask(3);

        assertThat(stage.dueOf("Timer_ContactLimit")).isEqualTo(moment("2026-06-12T08:30:00+09:00"));
    }

    @Test
    void asksAgainWhenTheClerkExtendsTheContactDays() {
        unreachable();

        stage.decide("Task_DecideUnreachable", Map.of("decision", "EXTEND", "answerDays", 4));

        assertThat(stage.tasks()).containsExactly("Task_Ask");
        assertThat(stage.mails).endsWith("M6", "M6");
        assertThat(stage.dueOf("Timer_ContactLimit")).isEqualTo(moment("2026-06-16T08:30:00+09:00"));
    }

    @Test
    void isCancelledByTheClerkWhoCannotReachTheResident() {
        unreachable();

        stage.decide("Task_DecideUnreachable", "CANCEL");

        assertCancelled("UNREACHABLE");
    }

    @Test
    void resumesTheReviewOnTheDayToWhichItWasHeld() {
        unreachable();
        hold("Task_DecideUnreachable");
        assertThat(stage.tasks()).containsExactly("Task_OnHold");

        stage.fires("Timer_HoldOver");

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void leavesAQuestionThatReachedNobodyToAPersonBeforeItsLimit() {
        asking();

        stage.tell("QuestionUndelivered", NOTHING);

        assertThat(stage.tasks()).containsExactly("Task_DecideUnreachable");
        stage.decide("Task_DecideUnreachable", Map.of("decision", "CANCEL", "cancelReason", "CLERK"));
        assertCancelled("CLERK");
    }

    @Test
    void takesTheAnswerToAQuestionThatCameBack() {
        asking();
        stage.tell("QuestionUndelivered", NOTHING);

        stage.tell("AnswerReceived", NOTHING);

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void returnsToTheReviewWithAnAnswerThatComesLate() {
        unreachable();

        stage.tell("AnswerReceived", NOTHING);

        assertThat(stage.tasks()).containsExactly("Task_Review");
        assertThat(stage.milestones).endsWith("IN_REVIEW");
    }

    @Test
    void resumesTheReviewWithAnAnswerThatComesOnHold() {
        unreachable();
        hold("Task_DecideUnreachable");

        stage.tell("AnswerReceived", NOTHING);

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void resumesTheReviewWhenTheClerkSaysSo() {
        unreachable();
        hold("Task_DecideUnreachable");

        stage.decide("Task_OnHold", "RESUME");

        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    @Test
    void comesBackToTheReviewAfterACorrection() {
        correcting();
        assertThat(stage.mails).endsWith("M12");
        assertThat(stage.milestones).endsWith("CORRECTING");

        stage.tell("SignatureReceived", withVerdict("VALID"));
        submit();

        assertThat(stage.tasks()).containsExactly("Task_Review");
        assertThat(stage.mails).endsWith("M2");
    }

    @Test
    void isCancelledWhenNothingIsCorrectedInTime() {
        correcting();
        assertThat(stage.dueOf("Timer_InputLimit")).isEqualTo(moment("2026-06-09T08:30:00+09:00"));

        stage.fires("Timer_InputLimit");

        assertCancelled("NOT_CORRECTED");
    }

    @Test
    void comesBackToTheReviewWhenTheApplicantNeverLearnedWhatToCorrect() {
        correcting();
        stage.mailDelivered = false;

        stage.fires("Timer_InputLimit");

        assertThat(stage.tasks()).containsExactly("Task_Review");
        assertThat(stage.milestones).endsWith("IN_REVIEW");
    }

    @Test
    void endsRefusedByTheReview() {
        inReview();

        stage.decide("Task_Review", "REFUSE");

        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_Refused").doesNotContain("Task_DestroyCertificate");
        assertThat(stage.mails).endsWith("M13");
        assertThat(stage.milestones).endsWith("REFUSED");
    }

    @Test
    void remindsOnceBeforeThePaymentLimit() {
        awaitingPayment();
        assertThat(stage.dueOf("Timer_Reminder")).isEqualTo(moment("2026-06-05T08:30:00+09:00"));

        stage.fires("Timer_Reminder");

        assertThat(stage.mails).endsWith("M9");
        assertThat(stage.tell("PaymentReceived", Map.of("checkAfter", stage.now(), "paid", true)))
                .isTrue();
    }

    @Test
    void isCancelledWhenNobodyPaysWithinThePaymentDays() {
        awaitingPayment();
        assertThat(stage.dueOf("Timer_PaymentLimit")).isEqualTo(moment("2026-06-09T08:30:00+09:00"));

        stage.fires("Timer_PaymentLimit");
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));

        assertThat(stage.tasks()).containsExactly("Task_DestroyCertificate");
        stage.decide("Task_DestroyCertificate", NOTHING);
        assertCancelled("UNPAID");
        assertThat(stage.passed()).doesNotContain("Task_Refund", "Task_DecideUnpaid");
    }

    @Test
    void leavesAPaymentThatWasStoppedToAPersonEvenIfItWouldBeCancelled() {
        awaitingPayment();

        stage.tell("PaymentStopped", NOTHING);
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));

        assertThat(stage.tasks()).containsExactly("Task_DecideUnpaid");
        stage.decide("Task_DecideUnpaid", Map.of("decision", "EXTEND", "extensionDays", 2));
        stage.fires("Timer_PaymentLimit");
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));
        stage.decide("Task_DestroyCertificate", NOTHING);
        assertCancelled("UNPAID");
    }

    @Test
    void isCancelledForTheClerksReasonWhenThePaymentWasStopped() {
        awaitingPayment();
        stage.tell("PaymentStopped", NOTHING);
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));

        stage.decide("Task_DecideUnpaid", Map.of("decision", "CANCEL", "cancelReason", "CLERK"));
        stage.decide("Task_DestroyCertificate", NOTHING);

        assertCancelled("CLERK");
    }

    @Test
    void obeysTheProviderWhoSaysAtTheClosingThatItWasPaid() {
        awaitingPayment();
        stage.fires("Timer_PaymentLimit");

        stage.answer("payment-closing", Map.of("closing", "PAID", "paid", true, "checkAfter", stage.now()));

        assertThat(stage.mails).endsWith("M8");
        assertThat(stage.dueOf("Timer_CheckPayment")).isEqualTo(moment("2026-06-10T08:30:00+09:00"));
    }

    @Test
    void requestsThePaymentAgainWhenTheClerkExtendsIt() {
        unpaid();

        stage.decide("Task_DecideUnpaid", Map.of("decision", "EXTEND", "extensionDays", 2));

        assertThat(stage.mails).endsWith("M3");
        assertThat(stage.dueOf("Timer_PaymentLimit")).isEqualTo(moment("2026-06-12T08:30:00+09:00"));
    }

    @Test
    void isCancelledByTheClerkWhoDoesNotWaitForThePayment() {
        unpaid();

        stage.decide("Task_DecideUnpaid", "CANCEL");
        stage.decide("Task_DestroyCertificate", NOTHING);

        assertCancelled("UNPAID");
    }

    @Test
    void requestsThePaymentAgainAfterAHold() {
        unpaid();
        hold("Task_DecideUnpaid");

        stage.fires("Timer_HoldPaymentOver");

        assertThat(stage.mails).endsWith("M3");
    }

    @Test
    void requestsThePaymentAgainWhenTheClerkEndsTheHold() {
        unpaid();
        hold("Task_DecideUnpaid");

        stage.decide("Task_OnHoldPayment", "RESUME");

        assertThat(stage.mails).endsWith("M3");
    }

    @Test
    void letsAPersonLookAtAPaymentThatCannotBeConfirmed() {
        unconfirmed();
        stage.decide("Task_ResolvePayment", Map.of("decision", "WAIT", "checkAfter", stage.now()));
        stage.fires("Timer_CheckPayment");
        stage.answer("payment-check", Map.of("paymentCheck", "NOT_CONFIRMED"));

        stage.decide("Task_ResolvePayment", "CONFIRMED");

        assertThat(stage.tasks()).containsExactly("Task_Dispatch");
    }

    @Test
    void goesBackToTheCheckWhenThePaymentIsQuestionedBeforeTheEnvelopeLeaves() {
        unconfirmed();
        stage.decide("Task_ResolvePayment", "CONFIRMED");

        stage.tell("PaymentQuestioned", NOTHING);
        stage.answer("payment-check", Map.of("paymentCheck", "NOT_CONFIRMED"));

        assertThat(stage.tasks()).containsExactly("Task_ResolvePayment");
        stage.decide("Task_ResolvePayment", "CONFIRMED");
        assertThat(stage.tasks()).containsExactly("Task_Dispatch");
    }

    @Test
    void givesTheMoneyBackWhenAClerkCancelsAPaidApplication() {
        unconfirmed();

        stage.decide("Task_ResolvePayment", "CANCEL");
        assertThat(stage.mails).endsWith("M7 CLERK");
        stage.answer("payment-refund", Stage.REFUNDED);

        assertThat(stage.mails).endsWith("M11 DECIDED 410");
        assertThat(stage.tasks()).containsExactly("Task_DestroyCertificate");
    }

    @Test
    void tellsOfNoRefundThatTheProviderRefused() {
        unconfirmed();
        stage.decide("Task_ResolvePayment", "CANCEL");

        stage.answer("payment-refund", Stage.NOT_REFUNDED);

        assertThat(stage.mails).endsWith("M7 CLERK");
        assertThat(stage.tasks()).containsExactly("Task_DestroyCertificate");
    }

    @Test
    void saysNothingOfARefundWhenNoMoneyHadCome() {
        unconfirmed();

        stage.decide("Task_ResolvePayment", "CANCEL");
        stage.answer("payment-refund", Map.of("refunded", false));

        assertThat(stage.mails).endsWith("M7 CLERK");
        assertThat(stage.tasks()).containsExactly("Task_DestroyCertificate");
    }

    @Test
    void closesThePaymentBeforeAWithdrawnApplication() {
        awaitingPayment();

        stage.tell("Withdrawn", NOTHING);
        assertThat(stage.milestones).doesNotContain("WITHDRAWN");
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));
        stage.decide("Task_DestroyCertificate", NOTHING);

        assertWithdrawn();
    }

    @Test
    void givesTheMoneyBackWhenAPaidApplicationIsWithdrawn() {
        awaitingPayment();
        stage.tell("PaymentReceived", Map.of("checkAfter", stage.now(), "paid", true));
        stage.tell("Withdrawn", NOTHING);
        stage.answer("payment-closing", Map.of("closing", "PAID", "paid", true));
        stage.answer("payment-refund", Stage.REFUNDED);

        stage.decide("Task_DestroyCertificate", NOTHING);

        assertThat(stage.mails).endsWith("M10", "M11 DECIDED 410");
        assertThat(stage.passed()).contains("EndEvent_Withdrawn");
    }

    @Test
    void cannotBeWithdrawnOnceItIsBeingDispatched() {
        stage.amountDue = 0;
        inReview();
        approved();

        assertThat(stage.tell("Withdrawn", NOTHING)).isFalse();
    }

    private void open(String procedure) {
        stage.start("Application", Map.of("procedure", procedure));
    }

    private void signing() {
        open("juminhyo");
        stage.tell("EmailVerified", NOTHING);
    }

    private void submitted() {
        signing();
        stage.tell("SignatureReceived", withVerdict("VALID"));
        submit();
    }

    private void submit() {
        stage.tell("ApplicationSubmitted", Map.of("receivedAt", stage.now()));
    }

    private void inReview() {
        submitted();
        assertThat(stage.tasks()).containsExactly("Task_Review");
    }

    private void approved() {
        stage.decide("Task_Review", Map.of("decision", "APPROVE", "certificateIssued", true));
    }

    private void recheckAnswers() {
        stage.answer("revocation-recheck", NOTHING);
    }

    private void ask(int answerDays) {
        stage.decide("Task_Review", Map.of("decision", "ASK", "answerDays", answerDays));
    }

    private void asking() {
        inReview();
        ask(3);
        assertThat(stage.tasks()).containsExactly("Task_Ask");
    }

    /** The question never arrived, so a person decides. */
    private void unreachable() {
        stage.mailDelivered = false;
        asking();
        stage.fires("Timer_ContactLimit");
        assertThat(stage.tasks()).containsExactly("Task_DecideUnreachable");
    }

    private void correcting() {
        inReview();
        stage.decide("Task_Review", "CORRECT");
    }

    private void awaitingPayment() {
        inReview();
        approved();
        assertThat(stage.mails).endsWith("M3");
    }

    /** The payment request never arrived, so a person decides. */
    private void unpaid() {
        stage.mailDelivered = false;
        awaitingPayment();
        stage.fires("Timer_PaymentLimit");
        stage.answer("payment-closing", Map.of("closing", "UNPAID"));
        assertThat(stage.tasks()).containsExactly("Task_DecideUnpaid");
    }

    private void unconfirmed() {
        awaitingPayment();
        stage.tell("PaymentReceived", Map.of("checkAfter", stage.now(), "paid", true));
        stage.fires("Timer_CheckPayment");
        stage.answer("payment-check", Map.of("paymentCheck", "NOT_CONFIRMED"));
        assertThat(stage.tasks()).containsExactly("Task_ResolvePayment");
    }

    private void hold(String task) {
        var until = java.util.Date.from(moment("2026-06-22T08:30:00+09:00"));
        stage.decide(task, Map.of("decision", "HOLD", "holdUntil", until));
    }

    private Map<String, Object> withVerdict(String verdict) {
        stage.verdicts.add(verdict);
        return NOTHING;
    }

    private void assertWithdrawn() {
        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_Withdrawn");
        assertThat(stage.mails).endsWith("M10");
        assertThat(stage.milestones).endsWith("WITHDRAWN");
    }

    private void assertCancelled(String reason) {
        assertThat(stage.ended()).isTrue();
        assertThat(stage.passed()).contains("EndEvent_Cancelled");
        assertThat(stage.mails).endsWith("M7 " + reason);
        assertThat(stage.milestones).endsWith("CANCELLED");
    }

    private static java.time.Instant moment(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
