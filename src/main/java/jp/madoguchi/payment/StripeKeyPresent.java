package jp.madoguchi.payment;

import java.util.Optional;
import jp.madoguchi.web.ProductionRule;
import org.springframework.stereotype.Component;

/** Without key and webhook secret nobody can pay, and nobody would notice. */
@Component
class StripeKeyPresent implements ProductionRule {

    private final PaymentProperties properties;

    StripeKeyPresent(PaymentProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> violation() {
        return properties.apiKey().isBlank() || properties.webhookSecrets().isEmpty()
                ? Optional.of("MADOGUCHI_PAYMENT_APIKEY and MADOGUCHI_PAYMENT_WEBHOOKSECRETS must be set")
                : Optional.empty();
    }
}
