package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class ConfiguredStripeAccountTests {

    private final ApplicationContextRunner city = new ApplicationContextRunner().withUserConfiguration(Account.class);

    @EnableConfigurationProperties(PaymentProperties.class)
    @Import(ConfiguredStripeAccount.class)
    static class Account {}

    @ParameterizedTest
    @CsvSource({"sk_live_1, true", "rk_live_1, true", "sk_test_1, false", "pk_live_1, false"})
    void isTheOneThatTheConfigurationNames(String key, boolean live) {
        city.withPropertyValues(
                        "madoguchi.payment.api-key=" + key,
                        "madoguchi.payment.webhook-secrets=whsec_1,whsec_2",
                        "madoguchi.payment.api-base=https://stripe.example.jp")
                .run(context -> {
                    var account = context.getBean(StripeAccount.class);
                    assertThat(account.apiKey()).isEqualTo(key);
                    assertThat(account.webhookSecrets()).containsExactly("whsec_1", "whsec_2");
                    assertThat(account.apiBase()).isEqualTo("https://stripe.example.jp");
                    assertThat(account.live()).isEqualTo(live);
                });
    }

    @Test
    void nothingStartsWithoutAKey() {
        city.withPropertyValues("madoguchi.payment.webhook-secrets=whsec_1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must be set"));
    }

    @Test
    void nothingStartsWithoutASecret() {
        city.withPropertyValues("madoguchi.payment.api-key=sk_test_1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must be set"));
    }

    @Test
    void aRehearsalNeedsNone() {
        city.withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).doesNotHaveBean(StripeAccount.class));
    }

    @Test
    void aRehearsalMayStillNameOne() {
        city.withPropertyValues(
                        "spring.profiles.active=demo",
                        "madoguchi.payment.api-key=sk_test_1",
                        "madoguchi.payment.webhook-secrets=whsec_1")
                .run(context -> assertThat(context).hasSingleBean(StripeAccount.class));
    }
}
