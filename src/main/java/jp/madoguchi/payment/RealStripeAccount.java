package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.web.ProductionRule;
import org.springframework.stereotype.Component;

/** A test key takes nobody's money, and a secret that everybody knows lets everybody say that somebody paid. */
@Component
class RealStripeAccount implements ProductionRule {

    private final StripeAccount account;

    RealStripeAccount(StripeAccount account) {
        this.account = account;
    }

    @Override
    public Optional<String> violation() {
        var wrong = new ArrayList<String>();
        if (!account.live()) {
            wrong.add("madoguchi.payment.api-key must be a live key of Stripe (sk_live_... or rk_live_...)");
        }
        if (account.webhookSecrets().stream().anyMatch(secret -> secret.isBlank() || ofTheRehearsal(secret))) {
            wrong.add("madoguchi.payment.webhook-secrets holds a blank one or the rehearsal's, which everybody knows");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    private static boolean ofTheRehearsal(String secret) {
        return secret.strip().endsWith(StripeAccount.REHEARSAL);
    }
}
