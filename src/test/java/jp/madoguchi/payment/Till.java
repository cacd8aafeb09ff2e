package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Reference;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that waits for its payment, and the resident who pays it: what tests play with. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Till {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Applications applications;
    private final ResidentSessions sessions;
    private final Payments payments;
    private final PaymentFacts facts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final OpenDays openDays;
    private final ProviderConsole console;
    private final Rehearsal rehearsal;
    private final Forged forged;

    Till(ApplicationContext context) {
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        applications = context.getBean(Applications.class);
        sessions = context.getBean(ResidentSessions.class);
        payments = context.getBean(Payments.class);
        facts = context.getBean(PaymentFacts.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc = context.getBean(JdbcClient.class);
        openDays = context.getBean(OpenDays.class);
        console = context.getBean(ProviderConsole.class);
        rehearsal = context.getBean(Rehearsal.class);
        forged = context.getBean(Forged.class);
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    String awaitingPayment() {
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

    /** Our relay took the payment request, and the resident's server has returned it. */
    String awaitingPaymentOfSomebodyWhoHasMoved() {
        var reference = awaitingPayment();
        jdbc.sql("update application set email = 'bounce.' || email where reference = ?")
                .param(reference)
                .update();
        rehearsal.settle();
        rehearsal.pass(Duration.ofMinutes(1));
        rehearsal.settle();
        return reference;
    }

    /** Another request of a case without its process, whose money is here. Returns its charge. */
    String chargedRequest(String reference) {
        var now = rehearsal.now();
        payments.add(
                reference,
                410,
                now.toInstant(),
                now.toLocalDate(),
                now.plusDays(1).toInstant());
        var request = request(reference);
        var charge = console.made(request);
        console.tool("/payment_intents/" + charge + "/late-charge", Map.of());
        invents(
                request,
                PaymentFact.money(
                        FactSource.WEBHOOK, FactKind.SUCCEEDED, charge, 410L, PaymentFact.YEN, now.toInstant()));
        return charge;
    }

    /** A case without its process. */
    String strayCase() {
        var reference = caseRow();
        forged.add(reference);
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
        var body = new StringBuilder();
        ThreadLocalRandom.current().ints(9, 0, LETTERS.length()).forEach(at -> body.append(LETTERS.charAt(at)));
        body.insert(5, '-');
        return LETTERS.chars()
                .mapToObj(check -> body.toString() + (char) check)
                .flatMap(typed -> Reference.parse(typed).stream())
                .findFirst()
                .orElseThrow();
    }

    static String email(String reference) {
        return reference.toLowerCase(java.util.Locale.ROOT) + "@example.jp";
    }

    /** Calls below the payment's address with the resident's session. */
    record Counter(Browser browser, String path, String cookie) {

        Browser.Answer get(String below) {
            return browser.send("GET", path + below, null, Map.of("Cookie", cookie));
        }

        /** The same session, looking at another case. */
        Counter of(String reference) {
            return new Counter(browser, "/api/applications/" + reference + "/payment", cookie);
        }

        Browser.Answer put(String below, Object body) {
            return browser.send(
                    "PUT", path + below, body, Map.of("Cookie", cookie + "; MG-XSRF=t", "X-XSRF-TOKEN", "t"));
        }

        Browser.Answer post(String below, Object body) {
            return browser.send(
                    "POST", path + below, body, Map.of("Cookie", cookie + "; MG-XSRF=t", "X-XSRF-TOKEN", "t"));
        }
    }

    Counter resident(String reference) {
        var cookie = sessions.open(reference).cookie();
        return new Counter(
                rehearsal.newBrowser(),
                "/api/applications/" + reference + "/payment",
                cookie.getName() + "=" + cookie.getValue());
    }

    String cardPage(String reference) {
        var url = resident(reference)
                .post("/card", Map.of())
                .expect(200)
                .get("url")
                .asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    void registered(String reference, String card) {
        rehearsal.enterCard(cardPage(reference), card);
        resident(reference).get("").expect(200);
    }

    JsonNode pay(String reference) {
        return resident(reference).post("", Map.of()).expect(200);
    }

    /** A case whose payment was made with this card. */
    String paid(String card) {
        var reference = awaitingPayment();
        registered(reference, card);
        pay(reference);
        rehearsal.settle();
        return reference;
    }

    void approved(JsonNode waiting) {
        var redirect = waiting.get("redirect").asText();
        console.tool(
                "/payment_intents/" + redirect.substring(redirect.lastIndexOf('/') + 1) + "/authentication",
                Map.of("outcome", "approve"));
    }

    void afterTheCutOff(String reference) {
        rehearsal.moveTo(request(reference).cutOff().atOffset(rehearsal.now().getOffset()));
    }

    void moveTo(LocalDate day, LocalTime time) {
        rehearsal.moveTo(OffsetDateTime.of(day, time, rehearsal.now().getOffset()));
    }

    /** 08:30 of the next open day, when the payment is checked. */
    void morningAfter() {
        rehearsal.settle();
        moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));
    }

    Payment request(String reference) {
        return payments.latest(reference).orElseThrow();
    }

    PaymentState paymentState(String reference) {
        var payment = request(reference);
        return facts.of(payment.id()).state(payment.amount());
    }

    CaseState state(String reference) {
        return applications.get(reference).state();
    }

    List<String> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    int charges(String reference) {
        return jdbc.sql("""
                        select count(*) from stripe_object
                         where kind = 'charge' and document ->> 'paid' = 'true' and document ->> 'payment_intent' = ?""")
                .param(request(reference).intentId())
                .query(Integer.class)
                .single();
    }

    /** The provider answers again, and what was held up is done. */
    void allWellAgain() {
        rehearsal.faults(Map.of("webhook", "none", "api", "none"));
        rehearsal.settle();
    }

    /** An observation that nobody made. */
    void invents(Payment payment, PaymentFact fact) {
        forged.add(payment.reference());
        facts.append(payment.id(), fact);
    }

    int withdrawn(String reference) {
        var cookie = sessions.open(reference).cookie();
        return rehearsal
                .newBrowser()
                .send(
                        "POST",
                        "/api/applications/" + reference + "/withdrawal",
                        Map.of(),
                        Map.of(
                                "Cookie",
                                cookie.getName() + "=" + cookie.getValue() + "; MG-XSRF=t",
                                "X-XSRF-TOKEN",
                                "t"))
                .status();
    }

    String instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, ProcessNames.APPLICATION)
                .singleResult()
                .getId();
    }
}
