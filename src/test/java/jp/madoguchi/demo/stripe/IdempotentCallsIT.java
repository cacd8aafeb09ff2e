package jp.madoguchi.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.testing.CardNumbers;
import jp.madoguchi.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One key, one call: the stand-in keeps Stripe's word about repeated calls. */
@ProductTest
class IdempotentCallsIT {

    private final String key = UUID.randomUUID().toString();

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theSameCallIsAnsweredWithTheSameObject() throws Exception {
        assertThat(creates(410).getId()).isEqualTo(creates(410).getId());
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void otherParametersUnderTheKeyAreRefusedAndChangeNothing() throws Exception {
        creates(410);

        var refusal = catchThrowableOfType(IdempotencyException.class, () -> creates(411));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getStripeError().getType()).isEqualTo("idempotency_error");
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void afterADayTheKeyIsForgotten() throws Exception {
        var first = creates(410).getId();
        jdbc.sql("update stripe_idempotency set began_at = began_at - interval '25 hours' where key = ?")
                .param(key)
                .update();

        assertThat(creates(410).getId()).isNotEqualTo(first);
    }

    @Test
    void aDeclineIsGivenAgainUnderItsKey() throws Exception {
        var customer = shop.customer();
        var intent = shop.intent(customer).getId();
        var method = shop.card(customer, CardNumbers.DECLINED);

        var first = catchThrowableOfType(StripeException.class, () -> confirms(intent, method));
        var second = catchThrowableOfType(StripeException.class, () -> confirms(intent, method));

        assertThat(second.getStripeError().getCharge())
                .isNotNull()
                .isEqualTo(first.getStripeError().getCharge());
    }

    @Test
    void theSecondOfTwoAtTheSameMomentIsTurnedAwayUntilTheFirstIsDone() throws Exception {
        var customer = shop.customer();
        var intent = shop.intent(customer).getId();
        var method = shop.card(customer, CardNumbers.VISA);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var calls = new ExecutorCompletionService<Object>(pool);

            var quicker = transaction.execute(status -> {
                jdbc.sql("select id from stripe_object where id = ? for update")
                        .param(intent)
                        .query(String.class)
                        .single();
                calls.submit(() -> outcome(intent, method));
                calls.submit(() -> outcome(intent, method));
                return next(calls);
            });

            assertThat(quicker)
                    .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.getStatusCode())
                            .isEqualTo(409))
                    .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.getCode())
                            .isEqualTo("idempotency_key_in_use"));
            assertThat(next(calls)).isEqualTo("succeeded");
            assertThat(outcome(intent, method)).isEqualTo("succeeded");
        } finally {
            pool.shutdown();
        }
    }

    private Object outcome(String intent, String method) {
        try {
            return confirms(intent, method).getStatus();
        } catch (StripeException e) {
            return e;
        }
    }

    private static Object next(ExecutorCompletionService<Object> calls) {
        try {
            Future<Object> done = calls.take();
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a call to the stand-in ended with neither a status nor a refusal", e);
        }
    }

    private PaymentIntent confirms(String intent, String method) throws StripeException {
        return shop.stripe().paymentIntents().confirm(intent, Shop.with(method), Shop.key(key));
    }

    private PaymentIntent creates(long yen) throws StripeException {
        return shop.stripe()
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(yen)
                                .setCurrency("jpy")
                                .putMetadata("test", key)
                                .build(),
                        Shop.key(key));
    }

    private int intents() {
        return jdbc.sql(
                        "select count(*) from stripe_object where kind = 'payment_intent' and document #>> '{metadata,test}' = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
