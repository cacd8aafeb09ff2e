package jp.madoguchi.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we reach Stripe. The key and the secrets come from the environment only
 * ({@code MADOGUCHI_PAYMENT_APIKEY}, {@code MADOGUCHI_PAYMENT_WEBHOOKSECRETS}).
 *
 * @param apiBase Stripe, or something that speaks as it does
 * @param webhookTolerance how old a signed webhook may be, by the wall clock
 * @param callTimeout how long one call may last, with all its attempts
 * @param requestTimeout how long all calls may last together for which a browser, or the provider with a webhook, waits
 * @param networkRetries how often the client itself repeats a call that failed on the way
 * @param roundTime for how long steps of the process are asked about, one after the other, before other background work
 *     has its turn; steps are locked for ten minutes
 * @param retryWaits the waits between attempts of a step of the process; after the last one a person is told
 * @param reconciliationOverlap how far each reconciliation reaches back behind the last one
 * @param booksFrom the first day, Japan date, that the first reconciliation looks at; null for all that the account ever
 *     saw, which is right unless something else used it before
 */
@Validated
@ConfigurationProperties("madoguchi.payment")
record PaymentProperties(
        @DefaultValue("https://api.stripe.com") String apiBase,
        @DefaultValue("") String apiKey,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("PT300S") Duration webhookTolerance,
        @DefaultValue("PT5S") Duration connectTimeout,
        @DefaultValue("PT20S") Duration callTimeout,
        @DefaultValue("PT25S") Duration requestTimeout,
        @DefaultValue("2") int networkRetries,

        @DefaultValue("PT2M") Duration roundTime,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H"})
        List<Duration> retryWaits,

        @DefaultValue("PT2H") Duration reconciliationOverlap,
        @Nullable LocalDate booksFrom) {}
