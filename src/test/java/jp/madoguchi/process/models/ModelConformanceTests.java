package jp.madoguchi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConformanceTests {

    private static final List<ModelFile> OURS = ModelFiles.ofJar();

    private final ModelConformance conformance = new ModelConformance(new ClassPathSurroundings());

    @Test
    void ourModelsConform() {
        assertThat(conformance.check(OURS)).isEmpty();
    }

    /** Each line breaks one thing in one of our models; what is replaced must exist. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-bean        | application.bpmn           | ${verifySignatureDelegate}     | ${verifyDelegate}
            unknown-bean        | application.bpmn           | ${revocationRecheck.goesOn(reference)} | ${recheck.goesOn(reference)}
            unknown-bean        | application.bpmn           | deadlines.reminderDay(         | deadline.reminderDay(
            not-a-delegate      | application.bpmn           | ${computeFeeDelegate}          | ${openDays}
            not-a-delegate      | application.bpmn           | ${computeFeeDelegate}          | ${a + b}
            class               | application.bpmn           | camunda:delegateExpression="${computeFeeDelegate}" | camunda:class="java.lang.String"
            unknown-message     | application.bpmn           | name="PaymentReceived"         | name="MoneyReceived"
            missing-name        | application.bpmn           | name="AnswerReceived"          | name="ReplyReceived"
            missing-name        | late-payment.bpmn          | process id="LatePayment"       | process id="Late"
            missing-name        | dmn/deadlines.dmn          | decision id="Deadlines"        | decision id="Limits"
            missing-output      | dmn/requirements.dmn       | name="signatureRequired"       | name="signature"
            missing-output      | dmn/deadlines.dmn          | name="paymentDays"             | name="daysToPay"
            missing-element     | application.bpmn           | Task_DecideUnpaid              | Task_DecideOnUnpaid
            missing-element     | late-payment.bpmn          | Task_AcknowledgeLatePayment    | Task_AcknowledgePayment
            missing-element     | application.bpmn           | Timer_ContactLimit             | Timer_AnswerLimit
            open-day-timer      | application.bpmn           | ${openDays.after(requestedAt, paymentDays + 1).at(deadlines.checkTime(procedure))} | ${openDays.daysAfter(requestedAt, 5)}
            open-day-timer      | application.bpmn           | ${openDays.after(checkAfter, 1) | ${openDays.after(now(), 1)
            open-day-timer      | application.bpmn           | <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${openDays.after(requestedAt, deadlines.reminderDay(procedure)).at(deadlines.checkTime(procedure))}</bpmn:timeDate> | <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>
            unknown-decision    | application.bpmn           | decisionRef="Requirements"     | decisionRef="Needs"
            unknown-process     | application.bpmn           | calledElement="EmailVerification" | calledElement="Verification"
            unknown-form        | application.bpmn           | embedded:deployment:forms/review.html | embedded:app:forms/review.html
            unknown-form        | application.bpmn           | forms/ask.html                 | forms/question.html
            retry-cycle         | email-verification.bpmn    | ${retries.default}             | R3/PT10M
            retry-cycle         | payment-reconciliation.bpmn | ${retries.default}            | ${retries.often}
            history-ttl         | retention.bpmn             | camunda:historyTimeToLive="P30D" | camunda:versionTag="1"
            history-ttl         | dmn/fee.dmn                | camunda:historyTimeToLive="P180D" | camunda:versionTag="1"
            generated-id        | retention.bpmn             | EndEvent_Erased                | Event_0x3ab9z
            generated-id        | dmn/fee.dmn                | id="Fee"                       | id="Decision_1ab3c5d"
            diagram             | retention.bpmn             | bpmnElement="EndEvent_Erased"  | bpmnElement="Retention"
            diagram             | application.bpmn           | BPMNPlane id="Plane_Application" bpmnElement="Application" | BPMNPlane id="Plane_Application" bpmnElement="Phase_Ending"
            diagram             | application.bpmn           | Plane_Phase_Dispatch" bpmnElement="Phase_Dispatch" | Plane_Phase_Dispatch" bpmnElement="Application"
            diagram             | dmn/fee.dmn                | dmnElementRef="Fee"            | dmnElementRef="Fees"
            script              | application.bpmn           | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${signatureRequired | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">${signatureRequired
            unknown-topic       | late-payment.bpmn          | payment-refund                 | payment-back
            unknown-mail        | late-payment.bpmn          | >M11<                          | >M99<
            unknown-mail        | late-payment.bpmn          | name="mail"                    | name="letter"
            milestone           | application.bpmn           | value="RECEIVED"               | value="received!"
            milestone           | application.bpmn           | <bpmn:userTask id="Task_Review" | <bpmn:userTask id="Task_Review" camunda:asyncBefore="true"
            gateway             | application.bpmn           | default="Flow_Verdict_SignatureAccepted" | camunda:jobPriority="1"
            async-before-wait   | application.bpmn           | <bpmn:serviceTask id="Task_OrderPaymentRequest" | <bpmn:serviceTask id="Task_OrderPaymentRequest" camunda:asyncBefore="true"
            form-schema         | forms/juminhyo.form        | "schemaVersion": 16            | "schemaVersion": 18
            form-field          | forms/juminhyo.form        | "type": "radio"                | "type": "filepicker"
            form-field          | forms/juminhyo.form        | "type": "radio"                | "type": "datetime"
            unreadable          | forms/juminhyo.form        | "components"                   | components
            unreadable          | retention.bpmn             | </bpmn:process>                | </bpmn:proces>
            unreadable          | dmn/fee.dmn                | <decisionTable                 | <decisionTabel
            """)
    void namesTheRuleThatAModelBreaks(String rule, String file, String replaced, String by) {
        var broken = OURS.stream()
                .map(model -> model.name().equals(file) ? with(model, replaced, by) : model)
                .toList();

        var findings = conformance.check(broken);

        assertThat(findings).extracting(Finding::rule).contains(rule);
    }

    @Test
    void tellsAllThatResidentsCouldNotFillInAtOnce() {
        var form = new ModelFile("forms/odd.form", """
            {"id": "odd", "schemaVersion": 16, "components": [
              {"type": "textfield", "key": "outside"},
              {"type": "group", "id": "page", "conditional": {"hide": "=a = = b"}, "components": [
                {"type": "textfield", "key": "twice", "properties": {"input": "colour"}, "validate": {"pattern": "["}},
                {"type": "number", "key": "twice"},
                {"type": "datetime", "key": "at", "subtype": "time"},
                {"type": "radio"}]}]}
            """.getBytes(StandardCharsets.UTF_8));

        var findings =
                conformance.check(Stream.concat(OURS.stream(), Stream.of(form)).toList());

        assertThat(findings).extracting(Finding::rule).containsOnly("form-field");
        assertThat(findings)
                .extracting(finding -> finding.element() + ": " + finding.detail())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("odd: いちばん外側"),
                        text -> assertThat(text).startsWith("page: 条件「=a = = b」"),
                        text -> assertThat(text).startsWith("twice: プロパティ input の「colour」"),
                        text -> assertThat(text).startsWith("twice: 正規表現「[」"),
                        text -> assertThat(text).startsWith("twice: key「twice」が重なって"),
                        text -> assertThat(text).startsWith("at: 日付だけ"),
                        text -> assertThat(text).endsWith(": key がありません"));
    }

    @Test
    void refusesAnErrorWithoutACodeAndAScriptTask() {
        var model = new ModelFile("odd.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="odd">
                  <process id="Odd" isExecutable="true">
                    <scriptTask id="Task_Script"/>
                    <endEvent id="EndEvent_Wrong"><errorEventDefinition id="ErrorDefinition_Wrong"/></endEvent>
                  </process>
                </definitions>
                """.getBytes(StandardCharsets.UTF_8));

        var findings = conformance.check(List.of(model));

        assertThat(findings)
                .extracting(Finding::rule)
                .contains("script", "unknown-error", "diagram", "history-ttl", "missing-name");
    }

    @Test
    void keepsTheFormsOfTasksFromWhatOurModelsSteerBy() {
        var model = new ModelFile("own.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="own">
                  <process id="Own" isExecutable="true">
                    <userTask id="Task_ByKey" camunda:formKey="camunda-forms:deployment:forms/key.form"/>
                    <userTask id="Task_ByReference" camunda:formRef="reference"/>
                  </process>
                </definitions>
                """.getBytes(StandardCharsets.UTF_8));
        var byKey = new ModelFile("forms/key.form", """
                {"id": "key", "schemaVersion": 16, "components": [{"type": "checkbox", "key": "paid"},
                  {"type": "textfield", "key": "reference", "readonly": true}]}
                """.getBytes(StandardCharsets.UTF_8));
        var byReference = new ModelFile("forms/other.form", """
                {"id": "reference", "schemaVersion": 16, "components": [{"type": "group", "id": "page", "components": [
                  {"type": "textfield", "key": "decision"}, {"type": "textfield", "key": "shelf"}]}]}
                """.getBytes(StandardCharsets.UTF_8));

        var findings = conformance.check(List.of(model, byKey, byReference));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("reserved-field"))
                .extracting(Finding::element)
                .containsExactly("paid", "decision");
    }

    @Test
    void aFindingTellsTheOwnerWhereToLook() {
        var finding = new Finding("unknown-mail", "application.bpmn", "Task_OrderReceipt", "メール「M99」はありません");

        assertThat(finding).hasToString("application.bpmn: Task_OrderReceipt (unknown-mail): メール「M99」はありません");
    }

    private static ModelFile with(ModelFile model, String replaced, String by) {
        assertThat(model.text()).contains(replaced);
        return new ModelFile(model.name(), model.text().replace(replaced, by).getBytes(StandardCharsets.UTF_8));
    }
}
