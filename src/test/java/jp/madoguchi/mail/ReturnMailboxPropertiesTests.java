package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReturnMailboxPropertiesTests {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Mailbox.class);

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "host=imap, false",
        "host=imap user=city, false",
        "host=imap user=city password=secret, true"
    })
    void aMailboxThatNobodyCanOpenIsRefusedAtTheStart(String configured, boolean starts) {
        var values = configured.isEmpty() ? new String[0] : configured.split(" ");
        for (int i = 0; i < values.length; i++) {
            values[i] = "madoguchi.mail.returns." + values[i];
        }

        product.withPropertyValues(values)
                .run(context -> assertThat(context.getStartupFailure() == null).isEqualTo(starts));
    }

    @EnableConfigurationProperties(ReturnMailboxProperties.class)
    static class Mailbox {}
}
