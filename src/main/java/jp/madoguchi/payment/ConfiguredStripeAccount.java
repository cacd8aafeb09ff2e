package jp.madoguchi.payment;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/** The account that the configuration names. Outside of the rehearsal nothing starts without it. */
@Component
@Conditional(ConfiguredStripeAccount.Wanted.class)
class ConfiguredStripeAccount implements StripeAccount {

    private final PaymentProperties properties;

    ConfiguredStripeAccount(PaymentProperties properties) {
        if (properties.apiKey().isBlank() || properties.webhookSecrets().isEmpty()) {
            throw new IllegalStateException(
                    "madoguchi.payment.api-key and madoguchi.payment.webhook-secrets must be set (environment)");
        }
        this.properties = properties;
    }

    @Override
    public String apiBase() {
        return properties.apiBase();
    }

    @Override
    public String apiKey() {
        return properties.apiKey();
    }

    @Override
    public List<String> webhookSecrets() {
        return properties.webhookSecrets();
    }

    /** Always, except in a rehearsal that names no key: its own stand-in answers there. */
    static class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return !environment.acceptsProfiles(Profiles.of("demo"))
                    || !environment.getProperty("madoguchi.payment.api-key", "").isEmpty();
        }
    }
}
