package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import jp.madoguchi.access.ResidentSessions;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Reference;
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

/** A case that waits for its payment, the resident who pays it, and the provider's word about it: what tests play with. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Till {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final Clock WALL_CLOCK = Clock.systemUTC();

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Applications applications;
    private final ResidentSessions sessions;
    private final Payments payments;
    private final RequestLookup requests;
    private final PaymentFacts facts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final StripeClient provider;
    private final Rehearsal rehearsal;
    private final Forged forged;
    private final Browser browser;

    Till(ApplicationContext context) {
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        applications = context.getBean(Applications.class);
        sessions = context.getBean(ResidentSessions.class);
        payments = context.getBean(Payments.class);
        requests = context.getBean(RequestLookup.class);
        facts = context.getBean(PaymentFacts.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc = context.getBean(JdbcClient.class);
        var account = context.getBean(StripeAccount.class);
        provider = StripeClient.builder()
                .setApiKey(account.apiKey())
                .setApiBase(account.apiBase())
                .build();
        rehearsal = context.getBean(Rehearsal.class);
        forged = context.getBean(Forged.class);
        browser = rehearsal.newBrowser();
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
        tool(
                "/payment_intents/" + redirect.substring(redirect.lastIndexOf('/') + 1) + "/authentication",
                Map.of("outcome", "approve"));
    }

    void tool(String path, Object body) {
        browser.post("/demo/api/stripe" + path, body).expect(200);
    }

    void afterTheCutOff(String reference) {
        rehearsal.moveTo(request(reference).cutOff().atOffset(rehearsal.now().getOffset()));
    }

    void moveTo(LocalDate day, LocalTime time) {
        rehearsal.moveTo(OffsetDateTime.of(day, time, rehearsal.now().getOffset()));
    }

    Payment request(String reference) {
        return payments.latest(reference).orElseThrow();
    }

    PaymentState paymentState(String reference) {
        var payment = request(reference);
        return PaymentState.of(facts.of(payment.id()), payment.amount());
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

    int refundsAtTheProvider(String reference) {
        return jdbc.sql(
                        "select count(*) from stripe_object where kind = 'refund' and document ->> 'payment_intent' = ?")
                .param(request(reference).intentId())
                .query(Integer.class)
                .single();
    }

    /** The provider's word about the intent of a case, invented by a test. */
    String intentJson(String reference, long received, String currency) {
        var payment = request(reference);
        return intentJson(payment, received, currency, payment.metadata());
    }

    String intentJson(Payment payment, long received, String currency, Map<String, String> metadata) {
        forged.add(payment.reference());
        var object = JsonNodeFactory.instance.objectNode();
        object.put("id", payment.intentId()).put("object", "payment_intent");
        object.put("amount_received", received).put("currency", currency);
        metadata.forEach(object.putObject("metadata")::put);
        return object.toString();
    }

    String event(String type, String object) {
        return event(type, object, false);
    }

    String event(String type, String object, boolean livemode) {
        return """
                {"id":"evt_test%s","object":"event","type":"%s","livemode":%s,"created":%d,"data":{"object":%s}}""".formatted(
                java.util.UUID.randomUUID(), type, livemode, rehearsal.now().toEpochSecond(), object);
    }

    int webhook(String body) {
        return sent(body, signature(body, "whsec_rehearsal", 0)).status();
    }

    Browser.Answer sent(String body, String signature) {
        return rehearsal.newBrowser().send("POST", "/api/webhooks/stripe", body, Map.of("Stripe-Signature", signature));
    }

    static String signature(String body, String secret, long secondsAgo) {
        try {
            Instant at = WALL_CLOCK.instant().minusSeconds(secondsAgo);
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        return atOnce(times, times, call);
    }

    static <T> List<T> atOnce(int times, int threads, Callable<T> call) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
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

    /** An intent with the marks of this request, of which our own rows do not know. */
    String madeAtTheProvider(Payment payment) {
        return provider(() -> provider.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount((long) payment.amount())
                        .setCurrency("jpy")
                        .putAllMetadata(payment.metadata())
                        .build())
                .getId());
    }

    /** The provider answers again, and what was held up is done. */
    void allWellAgain() {
        rehearsal.faults(Map.of("webhook", "none", "api", "none"));
        rehearsal.settle();
    }

    /** Money on the account that belongs to no case. */
    String strangersPayment(long amount) {
        var intent = provider(() -> provider.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("jpy")
                        .build())
                .getId());
        tool("/payment_intents/" + intent + "/late-charge", Map.of());
        return intent;
    }

    private void forgedWith(String intentId) {
        requests.withIntent(intentId).ifPresent(payment -> forged.add(payment.reference()));
    }

    /** An observation that nobody made. */
    void invents(Payment payment, PaymentFact fact) {
        forged.add(payment.reference());
        facts.append(payment.id(), fact);
    }

    /** The provider's books as if this payment had never been. */
    void forgottenByTheProvider(String intentId) {
        forgedWith(intentId);
        jdbc.sql("delete from stripe_object where id = ? or document ->> 'payment_intent' = ?")
                .params(intentId, intentId)
                .update();
    }

    /** The provider's books say something else about the charge, and no event told us. */
    void changedAtTheProvider(String intentId, String field, String value) {
        forgedWith(intentId);
        jdbc.sql("""
                        update stripe_object set document = jsonb_set(document, array[?::text], ?::jsonb)
                         where kind = 'charge' and document ->> 'payment_intent' = ?""").params(field, value, intentId).update();
    }

    /** What the provider owes the city goes to its bank. Returns the payout's id. */
    String payout() {
        return browser.post("/demo/api/stripe/payouts", Map.of())
                .expect(200)
                .get("id")
                .asText();
    }

    /** The provider says something else about an object by now. */
    void saidByTheProvider(String id, String field, String value) {
        jdbc.sql("update stripe_object set document = jsonb_set(document, array[?::text], ?::jsonb) where id = ?")
                .params(field, value, id)
                .update();
    }

    /** The provider does not say yet what a payout holds, or says it again. */
    void linesHeldBack(String payoutId, boolean held) {
        var later = payoutId + "_later";
        jdbc.sql("""
                        update stripe_object set document = jsonb_set(document, '{payout}', to_jsonb(?::text))
                         where kind = 'balance_transaction' and document ->> 'payout' = ?""").params(held ? later : payoutId, held ? payoutId : later).update();
    }

    /** The charge as if it had been made so much earlier. */
    void earlierAtTheProvider(String intentId, Duration span) {
        jdbc.sql("""
                        update stripe_object
                           set created = created - ?, document = jsonb_set(document, '{created}', to_jsonb(created - ?))
                         where kind = 'charge' and document ->> 'payment_intent' = ?""").params(span.toSeconds(), span.toSeconds(), intentId).update();
    }

    /** What somebody does in the provider's own console. */
    String refundedAtTheProvider(Payment payment, long amount) {
        return provider(() -> provider.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.intentId())
                        .setAmount(amount)
                        .build())
                .getId());
    }

    String disputeOf(String reference) {
        return jdbc.sql("select id from stripe_object where kind = 'dispute' and document ->> 'payment_intent' = ?")
                .param(request(reference).intentId())
                .query(String.class)
                .single();
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

    /** Rows of many requests on both sides, made days ago and paid now, without their processes. Returns the first id. */
    long manyPaid(int count) {
        var first = jdbc.sql("select coalesce(max(id), 0) + 1 from payment")
                .query(Long.class)
                .single();
        var now = rehearsal.now();
        var made = now.minusDays(6);
        jdbc.sql("""
                        insert into application (reference, procedure, email, state, created_at)
                        select 'MANY-' || ?::bigint + n, 'juminhyo', 'many@example.jp', 'PREPARING_DISPATCH', ?
                          from generate_series(1, ?) n""").params(first, made, count).update();
        jdbc.sql("""
                        insert into payment (reference, request_no, amount, requested_at, pay_by, cut_off, intent_id)
                        select 'MANY-' || ?::bigint + n, 1, 410, ?, ?, ?, 'pi_many' || ?::bigint + n
                          from generate_series(1, ?) n""")
                .params(first, made, now.toLocalDate().plusDays(7), now.plusDays(8), first, count)
                .update();
        jdbc.sql("""
                        insert into payment_fact (payment_id, source, kind, object_id, amount, currency, occurred_at, recorded_at)
                        select id, 'WEBHOOK', 'SUCCEEDED', intent_id, amount, 'jpy', ?, ? from payment
                         where reference like 'MANY-%' and id >= ?""").params(now, now, first).update();
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'ch_many' || ?::bigint + n, 'charge', ?::bigint, jsonb_build_object('id', 'ch_many' || ?::bigint + n,
                               'object', 'charge', 'paid', true, 'amount', 410, 'currency', 'jpy', 'amount_refunded', 0,
                               'disputed', false, 'created', ?::bigint, 'payment_intent', 'pi_many' || ?::bigint + n)
                          from generate_series(1, ?) n""")
                .params(first, now.toEpochSecond(), first, now.toEpochSecond(), first, count)
                .update();
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'pi_many' || ?::bigint + n, 'payment_intent', ?::bigint, jsonb_build_object('id', 'pi_many' || ?::bigint + n,
                               'object', 'payment_intent', 'status', 'succeeded', 'amount_received', 410,
                               'currency', 'jpy', 'latest_charge', 'ch_many' || ?::bigint + n)
                          from generate_series(1, ?) n""").params(first, made.toEpochSecond(), first, first, count).update();
        return first;
    }

    /** Intents of the same account that are none of ours, younger than the {@link #manyPaid} and never paid. */
    void manyOthers(int count) {
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'pi_other' || n, 'payment_intent', ?::bigint, jsonb_build_object('id', 'pi_other' || n,
                               'object', 'payment_intent', 'status', 'requires_payment_method', 'currency', 'jpy')
                          from generate_series(1, ?) n""")
                .params(rehearsal.now().minusDays(1).toEpochSecond(), count)
                .update();
    }

    /** Attempts that the issuer refused in the very second of the {@link #manyPaid}: they stand between these in the lists. */
    void manyDeclined(int count) {
        var paidAt = jdbc.sql("select max(created) from stripe_object where id like 'ch_many%'")
                .query(Long.class)
                .single();
        manyCharges("declined", false, paidAt, count);
    }

    /** Paid by others after the {@link #manyPaid}, such as since midnight: due tomorrow. */
    void manyLater(int count) {
        manyCharges("other", true, rehearsal.now().plusHours(1).toEpochSecond(), count);
    }

    private void manyCharges(String name, boolean paid, long at, int count) {
        jdbc.sql("""
                        insert into stripe_object (id, kind, created, document)
                        select 'ch_' || ? || n, 'charge', ?::bigint, jsonb_build_object('id', 'ch_' || ? || n,
                               'object', 'charge', 'paid', ?, 'amount', 410, 'currency', 'jpy', 'amount_refunded', 0,
                               'disputed', false, 'created', ?::bigint, 'payment_intent', 'pi_other' || n)
                          from generate_series(1, ?) n""").params(name, at, name, paid, at, count).update();
    }

    private static <T> T provider(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws StripeException;
    }
}
