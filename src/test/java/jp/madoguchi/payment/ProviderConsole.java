package jp.madoguchi.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.Rehearsal;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens at the provider past us: by hand in its own console, by its own mistake, or by the issuer. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ProviderConsole {

    private final Payments payments;
    private final RequestLookup requests;
    private final JdbcClient jdbc;
    private final Forged forged;
    private final StripeClient stripe;
    private final Browser browser;

    ProviderConsole(
            Payments payments,
            RequestLookup requests,
            JdbcClient jdbc,
            Forged forged,
            StripeAccount account,
            Rehearsal rehearsal) {
        this.payments = payments;
        this.requests = requests;
        this.jdbc = jdbc;
        this.forged = forged;
        stripe = StripeClient.builder()
                .setApiKey(account.apiKey())
                .setApiBase(account.apiBase())
                .build();
        browser = rehearsal.newBrowser();
    }

    void tool(String path, Object body) {
        browser.post("/demo/api/stripe" + path, body).expect(200);
    }

    int refunds(String reference) {
        return jdbc.sql(
                        "select count(*) from stripe_object where kind = 'refund' and document ->> 'payment_intent' = ?")
                .param(payments.latest(reference).orElseThrow().intentId())
                .query(Integer.class)
                .single();
    }

    /** The intents that bear the marks of a case. */
    List<String> intents(String reference) {
        return jdbc.sql(
                        "select id from stripe_object where kind = 'payment_intent' and document -> 'metadata' ->> 'reference' = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** An intent with the marks of this request, of which our own rows do not know. */
    String made(Payment payment) {
        return asked(() -> stripe.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount((long) payment.amount())
                        .setCurrency("jpy")
                        .putAllMetadata(payment.metadata())
                        .build())
                .getId());
    }

    /** Money on the account that belongs to no case. */
    String strangersPayment(long amount) {
        var intent = asked(() -> stripe.v1()
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

    /** The provider's books as if this payment had never been. */
    void forgets(String intentId) {
        forgedWith(intentId);
        jdbc.sql("delete from stripe_object where id = ? or document ->> 'payment_intent' = ?")
                .params(intentId, intentId)
                .update();
    }

    /** The provider's books say something else about the charge, and no event told us. */
    void changes(String intentId, String field, String value) {
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
    void says(String id, String field, String value) {
        jdbc.sql("update stripe_object set document = jsonb_set(document, array[?::text], ?::jsonb) where id = ?")
                .params(field, value, id)
                .update();
    }

    /** The provider does not say yet what a payout holds, or says it again. */
    void holdsLinesBack(String payoutId, boolean held) {
        var later = payoutId + "_later";
        jdbc.sql("""
                        update stripe_object set document = jsonb_set(document, '{payout}', to_jsonb(?::text))
                         where kind = 'balance_transaction' and document ->> 'payout' = ?""").params(held ? later : payoutId, held ? payoutId : later).update();
    }

    /** The charge as if it had been made so much earlier. */
    void chargedEarlier(String intentId, Duration span) {
        jdbc.sql("""
                        update stripe_object
                           set created = created - ?, document = jsonb_set(document, '{created}', to_jsonb(created - ?))
                         where kind = 'charge' and document ->> 'payment_intent' = ?""").params(span.toSeconds(), span.toSeconds(), intentId).update();
    }

    /** What somebody does in the provider's own console. */
    String refunded(Payment payment, long amount) {
        return asked(() -> stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.intentId())
                        .setAmount(amount)
                        .build())
                .getId());
    }

    String disputeOf(String reference) {
        return jdbc.sql("select id from stripe_object where kind = 'dispute' and document ->> 'payment_intent' = ?")
                .param(payments.latest(reference).orElseThrow().intentId())
                .query(String.class)
                .single();
    }

    private static <T> T asked(Call<T> call) {
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
