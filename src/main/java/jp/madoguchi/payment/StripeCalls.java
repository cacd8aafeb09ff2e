package jp.madoguchi.payment;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The line to Stripe: how long we wait, how often we dial, what counts as an answer, and the keys by which a repeated
 * call is the same call. Never used in a transaction.
 */
@Component
class StripeCalls {

    /** The most that Stripe gives at once. */
    static final long PAGE = 100;

    private static final int SERVER_ERROR = 500;

    private final StripeAccount account;
    private final PaymentProperties properties;
    private final Payments payments;
    private final StripeLine line;

    StripeCalls(StripeAccount account, PaymentProperties properties, Payments payments, StripeLine line) {
        this.account = account;
        this.properties = properties;
        this.payments = payments;
        this.line = line;
    }

    /** @throws ProviderUnavailableException if there is no answer to be trusted */
    <T> T answer(Call<T> call) {
        return unless(refusal -> false, call).orElseThrow();
    }

    /**
     * The answer, or nothing when Stripe refused in a way that the caller understands.
     *
     * @throws ProviderUnavailableException if there is no answer to be trusted
     */
    <T> Optional<T> unless(Predicate<StripeException> understood, Call<T> call) {
        try {
            return Optional.of(call.on(client().v1()));
        } catch (StripeException e) {
            if (understood.test(e)) {
                return Optional.empty();
            }
            throw new ProviderUnavailableException(e);
        } catch (RuntimeException e) {
            // an answer that broke off, on which the client library stumbles
            throw new ProviderUnavailableException(e);
        }
    }

    /** All of a list, page by page. */
    <T extends HasId> List<T> list(Call<StripeCollection<T>> list) {
        return answer(stripe -> {
            var items = new ArrayList<T>();
            list.on(stripe).autoPagingIterable().forEach(items::add);
            return items;
        });
    }

    /** As {@link #answer(Call)}, under the idempotency key of a step of one payment request. */
    <T> T once(String step, Payment payment, KeyedCall<T> call) {
        return once(step, payment, refusal -> false, call).orElseThrow();
    }

    /**
     * As {@link #unless}, under the idempotency key of a step of one payment request: our case, request number and
     * attempt. Stripe gives the first answer under a key again for a day, its own errors included; after such an error
     * the next try is another attempt. Whether the first went through shows the intent, which is charged once at most.
     */
    <T> Optional<T> once(String step, Payment payment, Predicate<StripeException> understood, KeyedCall<T> call) {
        try {
            return unless(understood, stripe -> call.on(stripe, key(step, payment)));
        } catch (ProviderUnavailableException e) {
            if (e.getCause() instanceof ApiException failure && failure.getStatusCode() >= SERVER_ERROR) {
                payments.nextAttempt(payment);
            }
            throw e;
        }
    }

    private static RequestOptions key(String step, Payment payment) {
        return RequestOptions.builder()
                .setIdempotencyKey("%s-%d-%d-%s-%d"
                        .formatted(payment.reference(), payment.requestNo(), payment.id(), step, payment.attempt()))
                .build();
    }

    static Predicate<StripeException> code(String code) {
        return refusal -> code.equals(refusal.getCode());
    }

    private StripeClient client() {
        return StripeClient.builder()
                .setApiKey(account.apiKey())
                .setApiBase(account.apiBase())
                .setConnectTimeout((int) properties.connectTimeout().toMillis())
                .setReadTimeout((int) properties.callTimeout().toMillis())
                .setMaxNetworkRetries(properties.networkRetries())
                .setHttpClient(line)
                .build();
    }

    /** One question to Stripe; lists are read to their end in here, since every page is a call. */
    @FunctionalInterface
    interface Call<T> {
        T on(V1Services stripe) throws StripeException;
    }

    /** One order to Stripe that must not be carried out twice. */
    @FunctionalInterface
    interface KeyedCall<T> {
        T on(V1Services stripe, RequestOptions key) throws StripeException;
    }
}
