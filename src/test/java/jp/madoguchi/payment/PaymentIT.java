package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Payment through the real client library against the stand-in, by HTTP, with the real models. */
@ProductTest
class PaymentIT {

    private static final String VISA = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final String DISCOVER = "6011111111111117";
    private static final String AUTHENTICATION = "4000002500003155";
    private static final Clock WALL_CLOCK = Clock.systemUTC();

    private static int count;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Applications applications;

    @Autowired
    private ResidentSessions sessions;

    @Autowired
    private Payments payments;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Rehearsal rehearsal;
    private final Browser browser;

    PaymentIT(@Value("${madoguchi.city.base-url}") String baseUrl) {
        rehearsal = new Rehearsal(baseUrl);
        browser = rehearsal.newBrowser();
    }

    @AfterEach
    void nothingGoesWrongAnyMore() {
        rehearsal.faults(Map.of("webhook", "none", "api", "none"));
        rehearsal.settle();
    }

    @Test
    void tellsTheAmountTheDeadlineAndItsWeekday() {
        var reference = awaitingPayment();

        var shown = resident(reference).get("").expect(200);

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
        moveTo(day, time.minusMinutes(30));
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);
        moveTo(day, time);
        rehearsal.faults(Map.of("webhook", webhook));

        approved(pay(reference));
        resident(reference).get("").expect(200);

        moveTo(checkOn, LocalTime.of(8, 29));
        assertThat(state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        assertThat(openTasks(reference)).isEmpty();
        moveTo(checkOn, LocalTime.of(8, 30));
        assertThat(openTasks(reference)).containsExactly("Task_Dispatch");
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
        var reference = awaitingPayment();
        var cutOff = request(reference).cutOff().atOffset(rehearsal.now().getOffset());
        registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        rehearsal.moveTo(cutOff.minusMinutes(30));
        approved(pay(reference));

        rehearsal.moveTo(cutOff);

        assertThat(state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        moveTo(openDays.next(cutOff.toLocalDate()), LocalTime.of(8, 30));
        assertThat(openTasks(reference)).containsExactly("Task_Dispatch");
    }

    @Test
    void closesTheRequestAtTheProviderBeforeTheCaseIsCancelled() {
        var reference = awaitingPayment();
        registered(reference, VISA);

        afterTheCutOff(reference);

        var payment = request(reference);
        assertThat(stripe.intent(Objects.requireNonNull(payment.intentId())).status())
                .isEqualTo(Intent.Status.CANCELED);
        assertThat(state(reference)).isEqualTo(CaseState.CANCELLED);
        assertThat(resident(reference).get("").status()).isEqualTo(410);
        assertThat(resident(reference).post("", Map.of()).status()).isEqualTo(410);
        assertThat(resident(reference).post("/card", Map.of()).status()).isEqualTo(410);
    }

    @Test
    void hasTheCardForgottenByTheNextMorning() {
        var paid = awaitingPayment();
        registered(paid, VISA);
        pay(paid);
        var unpaid = awaitingPayment();
        registered(unpaid, VISA);
        afterTheCutOff(unpaid);

        moveTo(openDays.next(LocalDate.from(rehearsal.now())), LocalTime.of(8, 30));

        assertThat(request(paid).paymentMethodId()).isNull();
        assertThat(request(unpaid).paymentMethodId()).isNull();
        assertThat(request(paid).cardLast4()).isEqualTo(VISA.substring(VISA.length() - 4));
    }

    @Test
    void givesLateMoneyBackAndTellsEverybody() {
        var reference = awaitingPayment();
        registered(reference, VISA);
        afterTheCutOff(reference);

        var intent = Objects.requireNonNull(request(reference).intentId());
        tool("/payment_intents/" + intent + "/late-charge", Map.of());
        rehearsal.settle();

        assertThat(stripe.intent(intent).refunded()).isEqualTo(410);
        assertThat(paymentState(reference)).isEqualTo(PaymentState.REFUNDED);
        assertThat(openTasks(reference)).contains("Task_AcknowledgeLatePayment");
        assertThat(rehearsal.mail(email(reference), "M11").get("text").asText()).contains("410円", "の後に、お支払いがあったため");
    }

    @Test
    void twoTabsAndADoubleClickAreOneCharge() throws Exception {
        var reference = awaitingPayment();
        registered(reference, VISA);

        var clicks = atOnce(8, () -> resident(reference).post("", Map.of()).status());

        assertThat(clicks).containsOnly(200);
        assertThat(charges(reference)).isEqualTo(1);
    }

    @Test
    void twoTabsShareTheCardPageAndTheIntent() throws Exception {
        var reference = awaitingPayment();

        var pages = atOnce(4, () -> resident(reference)
                .post("/card", Map.of())
                .expect(200)
                .get("url")
                .asText());

        assertThat(pages).containsOnly(pages.get(0));
        assertThat(pages.get(0)).contains("/demo/stripe/pay/cs_test_");
    }

    @Test
    void aDeclinedCardIsExplainedAndCanBeReplaced() {
        var reference = awaitingPayment();
        registered(reference, DECLINED);

        var declined = resident(reference).post("", Map.of()).expect(402);
        assertThat(declined.get("detail").asText()).contains("お支払いできませんでした");
        assertThat(resident(reference).get("").expect(200).get("state").asText())
                .isEqualTo("FAILED");
        registered(reference, VISA);

        assertThat(pay(reference).get("state").asText()).isEqualTo("PAID");
        rehearsal.settle();
        assertThat(state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void refusesABrandBeforeMoneyMoves() {
        var reference = awaitingPayment();
        registered(reference, DISCOVER);

        var shown = resident(reference).get("").expect(200);
        assertThat(shown.get("state").asText()).isEqualTo("CARD_REFUSED");
        assertThat(shown.get("message").asText()).contains("Discover");
        assertThat(resident(reference)
                        .post("", Map.of())
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("VISA");
        assertThat(charges(reference)).isZero();
    }

    @Test
    void sendsTheResidentToTheIssuerAndBack() {
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);

        var waiting = pay(reference);
        assertThat(waiting.get("state").asText()).isEqualTo("ACTION_REQUIRED");
        assertThat(pay(reference).get("redirect")).isEqualTo(waiting.get("redirect"));
        rehearsal.faults(Map.of("webhook", "lost"));
        approved(waiting);

        assertThat(resident(reference).get("").expect(200).get("state").asText())
                .isEqualTo("PAID");
        assertThat(state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void aFailedAuthenticationCanBeTriedAgain() {
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);
        var intent = Objects.requireNonNull(request(reference).intentId());
        pay(reference);
        tool("/payment_intents/" + intent + "/authentication", Map.of("outcome", "fail"));

        assertThat(resident(reference).get("").expect(200).get("state").asText())
                .isEqualTo("FAILED");
        approved(pay(reference));
        rehearsal.settle();
        assertThat(paymentState(reference)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void cannotPayBeforeTheCardOrBeforeTheRequest() {
        var reference = awaitingPayment();
        var early = caseRow();

        assertThat(resident(reference).post("", Map.of()).status()).isEqualTo(409);
        assertThat(resident(early).get("").status()).isEqualTo(409);
        assertThat(resident(early).post("/card", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aDuplicatedWebhookIsDoneOnce() {
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "duplicated"));
        approved(pay(reference));

        rehearsal.settle();

        assertThat(facts.of(request(reference).id()))
                .filteredOn(fact -> fact.kind() == FactKind.SUCCEEDED)
                .hasSize(1);
        assertThat(rehearsal.count(email(reference), "M8")).isEqualTo(1);
    }

    @Test
    void tenWebhooksAtOnceAreOnePayment() throws Exception {
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        approved(pay(reference));
        var body = event("payment_intent.succeeded", intentJson(reference, 410, "jpy"));

        assertThat(atOnce(10, () -> webhook(body))).containsOnly(200);

        rehearsal.settle();
        assertThat(rehearsal.count(email(reference), "M8")).isEqualTo(1);
    }

    @Test
    void aFailureThatArrivesAfterTheSuccessChangesNothing() {
        var reference = awaitingPayment();
        registered(reference, VISA);
        pay(reference);

        var late = event("payment_intent.payment_failed", intentJson(reference, 0, "jpy"));
        assertThat(webhook(late)).isEqualTo(200);

        assertThat(paymentState(reference)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void anotherAmountGoesToAPersonInsteadOfTheEnvelope() {
        var reference = awaitingPayment();
        registered(reference, VISA);

        webhook(event("payment_intent.succeeded", intentJson(reference, 41, "jpy")));
        moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(openTasks(reference)).containsExactly("Task_ResolvePayment");
    }

    @Test
    void aWebhookNeedsTheProvidersSignature() {
        var body = event("payment_intent.succeeded", "{\"id\":\"pi_x\",\"object\":\"payment_intent\"}");

        assertThat(sent(body, "").status()).isEqualTo(400);
        assertThat(sent(body, signature(body, "whsec_other", 0)).status()).isEqualTo(400);
        assertThat(sent(body, signature(body, "whsec_rehearsal", 400)).status()).isEqualTo(400);
        assertThat(sent(body + " ", signature(body, "whsec_rehearsal", 0)).status())
                .isEqualTo(400);
        var nonsense = "{\"no\":\"event\"}";
        assertThat(sent(nonsense, signature(nonsense, "whsec_rehearsal", 0)).status())
                .isEqualTo(400);
    }

    @Test
    void aWebhookAboutAnUnknownObjectIsRecorded() {
        var body = event("payment_intent.succeeded", "{\"id\":\"pi_unknown\",\"object\":\"payment_intent\"}");

        assertThat(webhook(body)).isEqualTo(200);
        assertThat(webhook(body)).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from payment_fact where object_id = 'pi_unknown' and payment_id is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aForgedWebhookIsRefusedAndTheTrueOneTakenLater() {
        var reference = awaitingPayment();
        rehearsal.faults(Map.of("webhook", "forged"));
        var session = cardPage(reference);
        rehearsal.enterCard(session, VISA);
        rehearsal.settle();
        assertThat(request(reference).cardBrand()).isNull();

        rehearsal.faults(Map.of("webhook", "none"));
        rehearsal.pass(java.time.Duration.ofMinutes(1));

        assertThat(request(reference).cardBrand()).isEqualTo("visa");
    }

    @Test
    void anAnswerThatNeverArrivedDoesNotChargeTwice() {
        var reference = awaitingPayment();
        registered(reference, VISA);
        rehearsal.faults(Map.of("api", "reset-after-success"));

        assertThat(resident(reference).post("", Map.of()).status()).isEqualTo(503);
        rehearsal.faults(Map.of("api", "none"));

        assertThat(pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(charges(reference)).isEqualTo(1);
    }

    @Test
    void whatTheProviderCannotAnswerIsAskedAgainAndNeverGuessed() {
        var reference = awaitingPayment();
        registered(reference, VISA);
        pay(reference);
        rehearsal.faults(Map.of("api", "500"));
        moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));
        assertThat(openTasks(reference)).isEmpty();

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.pass(java.time.Duration.ofMinutes(2));

        assertThat(openTasks(reference)).containsExactly("Task_Dispatch");
    }

    @Test
    void manyDuePaymentsAreAskedInLists() {
        var references = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var reference = awaitingPayment();
            registered(reference, VISA);
            pay(reference);
            references.add(reference);
        }

        moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(references)
                .allSatisfy(reference -> assertThat(openTasks(reference)).containsExactly("Task_Dispatch"));
    }

    @Test
    void theReconciliationFindsWhatNoWebhookTold() {
        var reference = awaitingPayment();
        registered(reference, AUTHENTICATION);
        rehearsal.faults(Map.of("webhook", "lost"));
        approved(pay(reference));

        moveTo(rehearsal.now().toLocalDate().plusDays(1), LocalTime.of(7, 31));

        assertThat(paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(facts.of(request(reference).id()))
                .anyMatch(fact -> fact.source() == FactSource.RECONCILIATION && fact.kind() == FactKind.SUCCEEDED);
    }

    @Test
    void onlyTheRegisteredAddressGetsThePaymentLink() {
        var reference = awaitingPayment();
        browser.get("/api/procedures").expect(200);

        for (var address : List.of("someone@example.jp", email(reference).toUpperCase(java.util.Locale.ROOT))) {
            browser.post("/api/payment-access", Map.of("ref", reference, "email", address))
                    .expect(202);
        }
        browser.post("/api/payment-access", Map.of("ref", "22222-22222", "email", "a@example.jp"))
                .expect(202);

        assertThat(rehearsal.count(email(reference), "M4")).isEqualTo(1);
        var token = Rehearsal.token(rehearsal.mail(email(reference), "M4"), "/pay");
        var opened = browser.post("/api/payment-access/" + token, Map.of()).expect(200);
        assertThat(opened.get("reference").asText()).isEqualTo(reference);
        browser.get("/api/applications/" + reference + "/payment").expect(200);
        assertThat(browser.post("/api/payment-access/" + token, Map.of()).status())
                .isEqualTo(410);
    }

    private String awaitingPayment() {
        var reference = caseRow();
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceByKey(ProcessNames.APPLICATION)
                .businessKey(reference)
                .setVariables(Map.of(
                        "reference",
                        reference,
                        "procedure",
                        "juminhyo",
                        "paymentRequired",
                        true,
                        "reviewGroup",
                        "shinsa",
                        "dispatchGroup",
                        "hasso",
                        "decision",
                        "APPROVE",
                        "certificateIssued",
                        true,
                        "receivedAt",
                        java.util.Date.from(rehearsal.now().toInstant())))
                .startBeforeActivity("Phase_Payment")
                .execute());
        return reference;
    }

    private String caseRow() {
        var reference = freshReference();
        jdbc.sql("""
                        insert into application (reference, procedure, email, state, form_values, submitted_at, created_at)
                        values (?, 'juminhyo', ?, 'IN_REVIEW', '{"copies": "1", "deliveryMethod": "standard"}'::jsonb, ?, ?)""")
                .params(reference, email(reference), rehearsal.now(), rehearsal.now())
                .update();
        return reference;
    }

    /** One with a right check character. */
    private static String freshReference() {
        count++;
        var body = "PAYMT-2%c%c".formatted('A' + count % 8, 'R' + count / 8);
        return java.util.stream.IntStream.rangeClosed('2', 'Z')
                .mapToObj(check -> body + "X" + (char) check)
                .flatMap(typed -> jp.madoguchi.applications.Reference.parse(typed).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String email(String reference) {
        return reference.toLowerCase(java.util.Locale.ROOT) + "@example.jp";
    }

    /** Calls below the payment's address with the resident's session. */
    private record Counter(Browser browser, String path, String cookie) {

        Browser.Answer get(String below) {
            return browser.send("GET", path + below, null, Map.of("Cookie", cookie));
        }

        Browser.Answer post(String below, Object body) {
            return browser.send(
                    "POST", path + below, body, Map.of("Cookie", cookie + "; MG-XSRF=t", "X-XSRF-TOKEN", "t"));
        }
    }

    private Counter resident(String reference) {
        var cookie = sessions.open(reference);
        return new Counter(
                rehearsal.newBrowser(),
                "/api/applications/" + reference + "/payment",
                cookie.getName() + "=" + cookie.getValue());
    }

    private String cardPage(String reference) {
        var url = resident(reference)
                .post("/card", Map.of())
                .expect(200)
                .get("url")
                .asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void registered(String reference, String card) {
        rehearsal.enterCard(cardPage(reference), card);
        resident(reference).get("").expect(200);
    }

    private JsonNode pay(String reference) {
        return resident(reference).post("", Map.of()).expect(200);
    }

    private void approved(JsonNode waiting) {
        var redirect = waiting.get("redirect").asText();
        tool(
                "/payment_intents/" + redirect.substring(redirect.lastIndexOf('/') + 1) + "/authentication",
                Map.of("outcome", "approve"));
    }

    private void tool(String path, Object body) {
        browser.post("/demo/api/stripe" + path, body).expect(200);
    }

    private void afterTheCutOff(String reference) {
        rehearsal.moveTo(request(reference).cutOff().atOffset(rehearsal.now().getOffset()));
    }

    private void moveTo(LocalDate day, LocalTime time) {
        rehearsal.moveTo(OffsetDateTime.of(day, time, rehearsal.now().getOffset()));
    }

    private Payment request(String reference) {
        return payments.latest(reference).orElseThrow();
    }

    private PaymentState paymentState(String reference) {
        var payment = request(reference);
        return PaymentState.of(facts.of(payment.id()), payment.amount());
    }

    private CaseState state(String reference) {
        return applications.get(reference).state();
    }

    private List<String> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private int charges(String reference) {
        return jdbc.sql("""
                        select count(*) from stripe_object
                         where kind = 'charge' and document ->> 'paid' = 'true' and document ->> 'payment_intent' = ?""")
                .param(request(reference).intentId())
                .query(Integer.class)
                .single();
    }

    private String intentJson(String reference, int received, String currency) {
        return """
                {"id":"%s","object":"payment_intent","amount_received":%d,"currency":"%s","metadata":{}}""".formatted(request(reference).intentId(), received, currency);
    }

    private String event(String type, String object) {
        return """
                {"id":"evt_test%s","object":"event","type":"%s","livemode":false,"created":%d,"data":{"object":%s}}""".formatted(java.util.UUID.randomUUID(), type, rehearsal.now().toEpochSecond(), object);
    }

    private int webhook(String body) {
        return sent(body, signature(body, "whsec_rehearsal", 0)).status();
    }

    private Browser.Answer sent(String body, String signature) {
        return rehearsal.newBrowser().send("POST", "/api/webhooks/stripe", body, Map.of("Stripe-Signature", signature));
    }

    private static String signature(String body, String secret, long secondsAgo) {
        try {
            Instant at = WALL_CLOCK.instant().minusSeconds(secondsAgo);
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
