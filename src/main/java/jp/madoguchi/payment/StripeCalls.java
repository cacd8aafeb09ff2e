package jp.madoguchi.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The line to Stripe: how long we wait, how often we dial, what counts as an answer, and the keys by which a repeated
 * call is the same call. Never used in a transaction.
 */
@Component
class StripeCalls {

    private final StripeAccount account;
    private final PaymentProperties properties;

    StripeCalls(StripeAccount account, PaymentProperties properties) {
        this.account = account;
        this.properties = properties;
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

    /** The idempotency key of a step of one payment request: our case and request number, which never come twice. */
    static RequestOptions once(String step, Payment payment) {
        return RequestOptions.builder()
                .setIdempotencyKey(
                        "%s-%d-%d-%s".formatted(payment.reference(), payment.requestNo(), payment.id(), step))
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
                .setReadTimeout((int) properties.readTimeout().toMillis())
                .setMaxNetworkRetries(properties.networkRetries())
                .build();
    }

    /** One question to Stripe; lists are read to their end in here, since every page is a call. */
    @FunctionalInterface
    interface Call<T> {
        T on(V1Services stripe) throws StripeException;
    }
}
