package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealStripeAccountTests {

    private static final String LIVE = "sk_live_51abc";
    private static final String SECRET = "whsec_51abc";

    @ParameterizedTest
    @ValueSource(strings = {LIVE, "rk_live_51abc"})
    void acceptsALiveKeyWithSecretsOfItsOwn(String key) {
        assertThat(violation(key, SECRET, "whsec_52def")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_rehearsal", "sk_test_51abc", "rk_test_51abc", "pk_live_51abc", "x"})
    void refusesAKeyThatTakesNoMoney(String key) {
        assertThat(violation(key, SECRET).orElseThrow())
                .contains("madoguchi.payment.api-key")
                .doesNotContain(key, "webhook-secrets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_rehearsal", " whsec_rehearsal ", ""})
    void refusesASecretThatEverybodyKnows(String secret) {
        assertThat(violation(LIVE, SECRET, secret).orElseThrow())
                .contains("madoguchi.payment.webhook-secrets")
                .doesNotContain("api-key");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(violation("sk_test_rehearsal", "whsec_rehearsal").orElseThrow())
                .contains("api-key", "webhook-secrets");
    }

    private static Optional<String> violation(String key, String... secrets) {
        return new RealStripeAccount(new Account(key, List.of(secrets))).violation();
    }

    private record Account(String apiKey, List<String> webhookSecrets) implements StripeAccount {

        @Override
        public String apiBase() {
            return "https://api.stripe.com";
        }
    }
}
