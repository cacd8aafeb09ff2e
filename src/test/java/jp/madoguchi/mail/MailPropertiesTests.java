package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPropertiesTests {

    private final MailProperties properties = new MailProperties(
            25, 8, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT42M40S", "10, PT1H", "1000, PT1H"})
    void waitsTwiceAsLongAfterEachFailure(int failures, Duration pause) {
        assertThat(properties.pauseAfter(failures)).isEqualTo(pause);
    }
}
