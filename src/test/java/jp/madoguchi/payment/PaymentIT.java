package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.DECLINED;
import static jp.madoguchi.testing.CardNumbers.DISCOVER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payment through the real client library against the stand-in, by HTTP, with the real models. */
@ProductTest
@AllWellAgain
class PaymentIT {

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private ProviderWord word;

    private final Till till;
    private final Rehearsal rehearsal;
    private final Browser browser;

    PaymentIT(@Autowired Till till) {
        this.till = till;
        rehearsal = till.rehearsal();
        browser = rehearsal.newBrowser();
    }

    @Test
    void tellsTheAmountTheDeadlineAndItsWeekday() {
        var reference = till.awaitingPayment();

        var shown = till.resident(reference).get("").expect(200);

        assertThat(shown.get("amount").asInt()).isEqualTo(410);
        assertThat(shown.get("currency").asText()).isEqualTo("JPY");
        assertThat(shown.get("lines")).hasSize(2);
        assertThat(shown.get("state").asText()).isEqualTo("REQUESTED");
        assertThat(shown.get("payBy").asText())
                .isEqualTo(openDays.payBy(rehearsal.now().toInstant(), 5).toString());
        assertThat(shown.get("payByText").asText()).startsWith("令和").endsWith(")");
    }

    @ParameterizedTest
    @CsvSource({
        "open, 07:00, none",
        "open, 07:00, lost",
        "open, 23:59, none",
        "open, 23:59, lost",
        "closed, 07:00, none",
        "closed, 23:59, lost"
    })
    void checksAtHalfPastEightOfTheFirstOpenDayAfterTheCharge(String kind, LocalTime time, String webhook) {
        var day = nextDay(kind.equals("open"));
        var checkOn = openDays.next(day);
        till.moveTo(day, time.minusMinutes(30));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.moveTo(day, time);
        rehearsal.faults(Map.of("webhook", webhook));

        till.approved(till.pay(reference));
        till.resident(reference).get("").expect(200);

        till.moveTo(checkOn, LocalTime.of(8, 29));
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        assertThat(till.openTasks(reference)).isEmpty();
        till.moveTo(checkOn, LocalTime.of(8, 30));
        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");
    }

    private LocalDate nextDay(boolean open) {
        var day = rehearsal.now().toLocalDate().plusDays(1);
        while (openDays.isOpen(day) != open) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void aPaymentOnTheCutOffMorningIsKeptAndCheckedOnTheNextOpenDay() {
        var reference = till.awaitingPayment();
        var cutOff = till.request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        till.registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        rehearsal.moveTo(cutOff.minusMinutes(30));
        till.approved(till.pay(reference));

        rehearsal.moveTo(cutOff);

        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        till.moveTo(openDays.next(cutOff.toLocalDate()), LocalTime.of(8, 30));
        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");
    }

    @Test
    void closesTheRequestAtTheProviderBeforeTheCaseIsCancelled() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        till.afterTheCutOff(reference);

        var payment = till.request(reference);
        assertThat(stripe.intent(Objects.requireNonNull(payment.intentId())).status())
                .isEqualTo(Intent.Status.CANCELED);
        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(till.resident(reference).get("").status()).isEqualTo(410);
        assertThat(till.resident(reference).post("", Map.of()).status()).isEqualTo(410);
        assertThat(till.resident(reference).post("/card", Map.of()).status()).isEqualTo(410);
    }

    @Test
    void closesTheCardPageThatTheResidentHasOpenStill() {
        var reference = till.awaitingPayment();
        var visit = till.cardPage(reference);
        assertThat(stripe.cardEntry(visit).open()).isTrue();

        till.withdrawn(reference);
        till.rehearsal().settle();

        assertThat(stripe.cardEntry(visit).open()).isFalse();
    }

    @Test
    void hasTheCardForgottenByTheNextMorning() {
        var paid = till.awaitingPayment();
        till.registered(paid, VISA);
        till.pay(paid);
        var unpaid = till.awaitingPayment();
        till.registered(unpaid, VISA);
        till.afterTheCutOff(unpaid);

        till.moveTo(openDays.next(LocalDate.from(rehearsal.now())), LocalTime.of(8, 30));

        assertThat(till.request(paid).paymentMethodId()).isNull();
        assertThat(till.request(unpaid).paymentMethodId()).isNull();
        assertThat(till.request(paid).cardLast4()).isEqualTo(VISA.substring(VISA.length() - 4));
    }

    @Test
    void givesLateMoneyBackAndTellsEverybody() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.afterTheCutOff(reference);

        var intent = Objects.requireNonNull(till.request(reference).intentId());
        console.tool("/payment_intents/" + intent + "/late-charge", Map.of());
        rehearsal.settle();

        assertThat(stripe.intent(intent).refunded()).isEqualTo(410);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(till.openTasks(reference))
                .contains("Task_AcknowledgeLatePayment")
                .as("what goes back by itself is no question")
                .doesNotContain("Task_SettleAlarm");
        assertThat(rehearsal.mail(Till.email(reference), "M11").get("text").asText())
                .contains("410円", "受付が終わった後に、お支払いがあったため");
    }

    @Test
    void twoTabsAndADoubleClickAreOneCharge() throws Exception {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        var clicks =
                AtOnce.run(8, () -> till.resident(reference).post("", Map.of()).status());

        assertThat(clicks).containsOnly(200);
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    @Test
    void twoTabsShareTheCardPageAndTheIntent() throws Exception {
        var reference = till.awaitingPayment();

        var pages = AtOnce.run(4, () -> till.resident(reference)
                .post("/card", Map.of())
                .expect(200)
                .get("url")
                .asText());

        assertThat(pages).containsOnly(pages.get(0));
        assertThat(pages.get(0)).contains("/demo/stripe/pay/cs_test_");
    }

    @Test
    void aDeclinedCardIsExplainedAndCanBeReplaced() {
        var reference = till.awaitingPayment();
        till.registered(reference, DECLINED);

        var declined = till.resident(reference).post("", Map.of()).expect(402);
        assertThat(declined.get("detail").asText()).contains("お支払いできませんでした");
        assertThat(till.resident(reference).get("").expect(200).get("state").asText())
                .isEqualTo("FAILED");
        till.registered(reference, VISA);

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        rehearsal.settle();
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void announcesTheDispatchOnlyBeforeIt() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        assertThat(till.pay(reference).get("message").asText()).contains("翌開庁日に確認し");
        rehearsal.settle();
        assertThat(shown(reference)).contains("翌開庁日に確認し");
        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        Clerk.login(rehearsal, "hasso")
                .decides(reference, "Task_Dispatch", Map.of("trackingNumber", "", "envelopeChecked", true));

        assertThat(shown(reference)).contains("完了").doesNotContain("翌開庁日");
        assertThat(till.pay(reference).get("message").asText()).doesNotContain("翌開庁日");
    }

    private String shown(String reference) {
        return till.resident(reference).get("").expect(200).get("message").asText();
    }

    @Test
    void refusesABrandBeforeMoneyMoves() {
        var reference = till.awaitingPayment();
        till.registered(reference, DISCOVER);

        var shown = till.resident(reference).get("").expect(200);
        assertThat(shown.get("state").asText()).isEqualTo("CARD_REFUSED");
        assertThat(shown.get("message").asText()).contains("Discover");
        assertThat(till.resident(reference)
                        .post("", Map.of())
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("VISA");
        assertThat(till.charges(reference)).isZero();
    }

    @Test
    void sendsTheResidentToTheIssuerAndBack() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);

        var waiting = till.pay(reference);
        assertThat(waiting.get("state").asText()).isEqualTo("ACTION_REQUIRED");
        assertThat(till.pay(reference).get("redirect")).isEqualTo(waiting.get("redirect"));
        rehearsal.faults(Map.of("webhook", "lost"));
        till.approved(waiting);

        assertThat(till.resident(reference).get("").expect(200).get("state").asText())
                .isEqualTo("PAID");
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void aFailedAuthenticationCanBeTriedAgain() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        var intent = Objects.requireNonNull(till.request(reference).intentId());
        till.pay(reference);
        console.tool("/payment_intents/" + intent + "/authentication", Map.of("outcome", "fail"));

        for (int looked = 1; looked <= 2; looked++) {
            var page = till.resident(reference).get("").expect(200);
            assertThat(page.get("state").asText()).isEqualTo("FAILED");
            assertThat(page.get("message").asText()).contains("本人認証ができなかった");
        }
        till.approved(till.pay(reference));
        rehearsal.settle();
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void cannotPayBeforeTheCardOrBeforeTheRequest() {
        var reference = till.awaitingPayment();
        var early = till.strayCase();

        assertThat(till.resident(reference).post("", Map.of()).status()).isEqualTo(409);
        assertThat(till.resident(early).get("").status()).isEqualTo(409);
        assertThat(till.resident(early).post("/card", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aDuplicatedWebhookIsDoneOnce() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "duplicated"));
        till.approved(till.pay(reference));

        rehearsal.settle();

        assertThat(facts.of(till.request(reference).id()).inOrder())
                .filteredOn(fact -> fact.kind() == FactKind.SUCCEEDED)
                .hasSize(1);
        assertThat(rehearsal.count(Till.email(reference), "M8")).isEqualTo(1);
    }

    @Test
    void tenWebhooksAtOnceAreOnePayment() throws Exception {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        till.approved(till.pay(reference));
        var body = word.event("payment_intent.succeeded", word.intentJson(reference, 410, "jpy"));

        assertThat(AtOnce.run(10, () -> word.webhook(body))).containsOnly(200);

        rehearsal.settle();
        assertThat(rehearsal.count(Till.email(reference), "M8")).isEqualTo(1);
    }

    @Test
    void aFailureThatArrivesAfterTheSuccessChangesNothing() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.pay(reference);

        var late = word.event("payment_intent.payment_failed", word.intentJson(reference, 0, "jpy"));
        assertThat(word.webhook(late)).isEqualTo(200);

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void anotherAmountGoesToAPersonInsteadOfTheEnvelope() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        word.webhook(word.event("payment_intent.succeeded", word.intentJson(reference, 41, "jpy")));
        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void aWebhookNeedsTheProvidersSignature() {
        var body = word.event("payment_intent.succeeded", "{\"id\":\"pi_x\",\"object\":\"payment_intent\"}");

        assertThat(word.sent(body, "").status()).isEqualTo(400);
        assertThat(word.sent(body, ProviderWord.signature(body, "whsec_other", 0))
                        .status())
                .isEqualTo(400);
        assertThat(word.sent(body, ProviderWord.signature(body, "whsec_rehearsal", 400))
                        .status())
                .isEqualTo(400);
        assertThat(word.sent(body + " ", ProviderWord.signature(body, "whsec_rehearsal", 0))
                        .status())
                .isEqualTo(400);
        var nonsense = "{\"no\":\"event\"}";
        assertThat(word.sent(nonsense, ProviderWord.signature(nonsense, "whsec_rehearsal", 0))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aWebhookAboutAnUnknownObjectIsRecorded() {
        var body = word.event("payment_intent.succeeded", "{\"id\":\"pi_unknown\",\"object\":\"payment_intent\"}");

        assertThat(word.webhook(body)).isEqualTo(200);
        assertThat(word.webhook(body)).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from payment_fact where object_id = 'pi_unknown' and payment_id is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aForgedWebhookIsRefusedAndTheTrueOneTakenLater() {
        var reference = till.awaitingPayment();
        rehearsal.faults(Map.of("webhook", "forged"));
        var session = till.cardPage(reference);
        rehearsal.enterCard(session, VISA);
        rehearsal.settle();
        assertThat(till.request(reference).cardBrand()).isNull();

        rehearsal.faults(Map.of("webhook", "none"));
        rehearsal.pass(java.time.Duration.ofMinutes(1));

        assertThat(till.request(reference).cardBrand()).isEqualTo("visa");
    }

    @Test
    void anAnswerThatNeverArrivedDoesNotChargeTwice() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        rehearsal.faults(Map.of("api", "reset-after-success"));

        assertThat(till.resident(reference).post("", Map.of()).status()).isEqualTo(503);
        rehearsal.faults(Map.of("api", "none"));

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    /** Stripe keeps an error of its own for a day under the key of the call. */
    @Test
    void anErrorOfTheProviderKeepsNobodyFromPayingAMomentLater() {
        var reference = till.awaitingPayment();
        rehearsal.faults(Map.of("api", "500"));
        assertThat(till.resident(reference).post("/card", Map.of()).status()).isEqualTo(503);
        rehearsal.faults(Map.of("api", "none"));
        till.registered(reference, VISA);
        rehearsal.faults(Map.of("api", "500"));
        assertThat(till.resident(reference).post("", Map.of()).status()).isEqualTo(503);
        rehearsal.faults(Map.of("api", "none"));

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    @Test
    void anErrorOfTheProviderAtTheCutOffOnlyDelaysTheClosing() {
        var reference = till.awaitingPayment();
        var cutOff = till.request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        till.registered(reference, VISA);
        rehearsal.moveTo(cutOff.minusMinutes(10));
        rehearsal.faults(Map.of("api", "500"));
        rehearsal.moveTo(cutOff);
        assertThat(till.state(reference)).isEqualTo(CaseState.AWAITING_PAYMENT);

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.pass(java.time.Duration.ofMinutes(2));

        assertThat(till.state(reference)).isEqualTo(CaseState.CANCELLED);
    }

    @Test
    void whatTheProviderCannotAnswerIsAskedAgainAndNeverGuessed() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.pay(reference);
        var morning = openDays.next(rehearsal.now().toLocalDate());
        // the reconciliation, which would be tried again all the hour, is over by then
        till.moveTo(morning, LocalTime.of(8, 29));
        rehearsal.faults(Map.of("api", "500"));
        till.moveTo(morning, LocalTime.of(8, 30));
        assertThat(till.openTasks(reference)).isEmpty();

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.pass(java.time.Duration.ofMinutes(2));

        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");
    }

    @Test
    void manyDuePaymentsAreAskedInLists() {
        var references = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var reference = till.awaitingPayment();
            till.registered(reference, VISA);
            till.pay(reference);
            references.add(reference);
        }

        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(references)
                .allSatisfy(reference -> assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch"));
    }

    @Test
    void theReconciliationFindsWhatNoWebhookTold() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        till.approved(till.pay(reference));

        till.moveTo(rehearsal.now().toLocalDate().plusDays(1), LocalTime.of(7, 31));

        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(facts.of(till.request(reference).id()).inOrder())
                .anyMatch(fact -> fact.source() == FactSource.RECONCILIATION && fact.kind() == FactKind.SUCCEEDED);
    }

    @Test
    void onlyTheRegisteredAddressGetsThePaymentLink() {
        var reference = till.awaitingPayment();
        browser.get("/api/procedures").expect(200);

        for (var address : List.of("someone@example.jp", Till.email(reference).toUpperCase(java.util.Locale.ROOT))) {
            browser.post("/api/payment-access", Map.of("ref", reference, "email", address))
                    .expect(202);
        }
        browser.post("/api/payment-access", Map.of("ref", "22222-22222", "email", "a@example.jp"))
                .expect(202);

        assertThat(rehearsal.count(Till.email(reference), "M4")).isEqualTo(1);
        var token = Rehearsal.token(rehearsal.mail(Till.email(reference), "M4"), "/pay");
        var opened = browser.post("/api/payment-access/" + token, Map.of()).expect(200);
        assertThat(opened.get("reference").asText()).isEqualTo(reference);
        browser.get("/api/applications/" + reference + "/payment").expect(200);
        assertThat(browser.post("/api/payment-access/" + token, Map.of()).status())
                .isEqualTo(410);
    }
}
