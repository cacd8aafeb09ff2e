package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Step;
import jp.madoguchi.applications.Steps;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailGivenUp;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The clock of a payment stops for a person, or because the request reached nobody. */
@ProductTest
@AllWellAgain
class PaymentStopIT {

    private static final String DECIDE = "Task_DecideUnpaid";

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private Case cases;

    @Autowired
    private Applications applications;

    @Autowired
    private Steps steps;

    @Autowired
    private DeskDecisions decisions;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Till till;

    @Autowired
    private ProviderWord word;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    @Test
    void extendsTheDeadlineForAReason() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var first = till.request(reference);

        stops(reference, Map.of("reason", "入院のため")).expect(200);
        rehearsal.settle();
        assertThat(till.resident(reference).get("").status()).isEqualTo(410);
        assertThat(stripe.intent(Objects.requireNonNull(first.intentId())).status())
                .isEqualTo(Intent.Status.CANCELED);
        assertThat(shuno.first()
                        .tries(shuno.first().task(reference, DECIDE), Map.of("outcome", "EXTEND", "days", 10))
                        .status())
                .isEqualTo(422);
        shuno.first().decides(reference, DECIDE, Map.of("outcome", "EXTEND", "days", 10, "reason", "入院のため"));

        assertThat(till.request(reference).requestNo()).isEqualTo(2);
        assertThat(till.request(reference).payBy()).isAfter(first.payBy());
        assertThat(steps.of(reference)).extracting(Step::state).containsExactly(CaseState.AWAITING_PAYMENT);
        till.registered(reference, VISA);
        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
    }

    @Test
    void anExtensionNeverEndsBeforeTheDayThatWasTold() {
        var reference = till.awaitingPayment();
        var first = till.request(reference);
        stops(reference, Map.of("reason", "入院のため")).expect(200);
        rehearsal.settle();

        shuno.first().decides(reference, DECIDE, Map.of("outcome", "EXTEND", "days", 1, "reason", "入院のため"));

        assertThat(till.request(reference).requestNo()).isEqualTo(2);
        assertThat(till.request(reference).payBy()).isEqualTo(first.payBy());
        assertThat(till.request(reference).cutOff()).isEqualTo(first.cutOff());
    }

    @Test
    void holdsUntilADayThatTheCaseCardNames() {
        var reference = till.awaitingPayment();
        stops(reference, Map.of("reason", "入院のため")).expect(200);
        rehearsal.settle();
        var until = rehearsal.now().toLocalDate().plusDays(20);
        var hold = Map.<String, Object>of("outcome", "HOLD", "until", until.toString());

        assertThat(shuno.first()
                        .tries(shuno.first().task(reference, DECIDE), hold)
                        .status())
                .isEqualTo(422);
        var reasoned = new HashMap<>(hold);
        reasoned.put("reason", "退院を待つため");
        shuno.first().decides(reference, DECIDE, reasoned);

        assertThat(shuno.first().browser().get("/clerk/cases/" + reference).text())
                .contains("支払い依頼の締切", "保留（" + JapaneseDates.date(until) + "に再開）", "退院を待つため");
        shuno.first().decides(reference, "Task_OnHoldPayment", Map.of("outcome", "RESUME"));
        assertThat(steps.of(reference)).extracting(Step::state).containsExactly(CaseState.AWAITING_PAYMENT);
    }

    @Test
    void whatAnotherOutcomeAsksForCountsForNothing() {
        var reference = till.awaitingPayment();
        stops(reference, Map.of("reason", "本人の希望")).expect(200);
        rehearsal.settle();

        shuno.first()
                .decides(reference, DECIDE, Map.of("outcome", "CANCEL", "reason", "本人の希望", "until", "", "days", 3));

        assertThat(decisions.of(reference))
                .filteredOn(decision -> decision.outcome().equals("CANCEL"))
                .singleElement()
                .extracting(DeskDecision::days, DeskDecision::until)
                .containsExactly(null, null);
    }

    @Test
    void needsAReasonAndTheRightDeskAndAWaitingCase() {
        var reference = till.awaitingPayment();

        assertThat(stops(reference, Map.of()).status()).isEqualTo(422);
        assertThat(Clerk.login(rehearsal, "shinsa")
                        .browser()
                        .post("/clerk/api/cases/" + reference + "/payment-stop", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(stops(till.paid(VISA), Map.of("reason", "遅い")).status()).isEqualTo(409);
    }

    @Test
    void moneyThatCameBeforeTheStopIsKept() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));

        stops(reference, Map.of("reason", "確認のため")).expect(200);
        rehearsal.settle();
        rehearsal.faults(Map.of("webhook", "none"));

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void nobodyCancelsACaseWhoseMoneyNobodyHasDecidedAbout() {
        var reference = till.awaitingPayment();
        stops(reference, Map.of("reason", "本人の希望")).expect(200);
        rehearsal.settle();
        till.invents(
                till.request(reference),
                PaymentFact.money(
                        FactSource.WEBHOOK,
                        FactKind.SUCCEEDED,
                        "pi_elsewhere",
                        410,
                        PaymentFact.YEN,
                        rehearsal.now().toInstant()));

        var refused = shuno.first()
                .tries(shuno.first().task(reference, DECIDE), Map.of("outcome", "CANCEL", "reason", "本人の希望"));

        assertThat(refused.expect(422).get("detail").asText()).contains("410円", "ほかの担当者の決裁");
        assertThat(till.openTasks(reference)).containsExactly(DECIDE);
    }

    @Test
    void aRequestThatSomebodyCancelsAtTheProviderIsForAPersonAtOnce() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        word.webhook(word.event("payment_intent.canceled", word.intentJson(reference, 0, "jpy")));
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsExactly(DECIDE);
        assertThat(till.resident(reference).get("").status()).isEqualTo(410);
        shuno.first().decides(reference, DECIDE, Map.of("outcome", "EXTEND", "days", 5, "reason", "決済会社での取消のため"));
        till.registered(reference, VISA);
        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
    }

    @Test
    void aRequestThatReachesNobodyIsForAPersonAtOnce() {
        var reference = till.awaitingPayment();

        cases.change(reference, application -> {
            context.publishEvent(new MailGivenUp(application, MailKind.M3, true));
            return application;
        });
        rehearsal.settle();

        assertThat(till.openTasks(reference)).containsExactly(DECIDE);
        assertThat(applications.get(reference).state()).isEqualTo(CaseState.AWAITING_PAYMENT);
    }

    private jp.madoguchi.testing.Browser.Answer stops(String reference, Map<String, Object> body) {
        return shuno.first().browser().post("/clerk/api/cases/" + reference + "/payment-stop", body);
    }
}
