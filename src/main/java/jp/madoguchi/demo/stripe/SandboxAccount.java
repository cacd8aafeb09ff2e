package jp.madoguchi.demo.stripe;

import java.util.List;
import jp.madoguchi.payment.StripeAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rehearsal's account: calls come back to this very server. A configured key takes its place. */
@Component
@Profile("demo")
@ConditionalOnExpression("'${madoguchi.payment.api-key:}'.isEmpty()")
class SandboxAccount implements StripeAccount {

    /** Known to everybody and worth nothing. */
    static final String API_KEY = "sk_test_" + REHEARSAL;

    static final String WEBHOOK_SECRET = "whsec_" + REHEARSAL;

    private final SandboxAddress address;

    SandboxAccount(SandboxAddress address) {
        this.address = address;
    }

    @Override
    public String apiBase() {
        return address.url() + "/demo/stripe";
    }

    @Override
    public String apiKey() {
        return API_KEY;
    }

    @Override
    public boolean standIn() {
        return true;
    }

    @Override
    public List<String> webhookSecrets() {
        return List.of(WEBHOOK_SECRET);
    }
}
