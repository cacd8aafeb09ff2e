package jp.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits(new RateLimitProperties(2, 3, Duration.ofMinutes(10), 100));

    @Test
    void refusesAnAddressThatWasNamedTooOften() {
        limits.countAddress(EmailAddress.parse("taro@example.jp"));
        limits.countAddress(EmailAddress.parse("TARO@example.jp"));

        assertThatThrownBy(() -> limits.countAddress(EmailAddress.parse("taro@example.jp")))
                .isInstanceOf(TooManyRequestsException.class);
        assertThatCode(() -> limits.countAddress(EmailAddress.parse("hanako@example.jp")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAClientThatAsksTooOften() {
        for (int i = 0; i < 3; i++) {
            limits.countClient("192.0.2.1");
        }

        assertThatThrownBy(() -> limits.countClient("192.0.2.1")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void saysWhenItGoesOn() {
        limits.countAddress(EmailAddress.parse("taro@example.jp"));
        limits.countAddress(EmailAddress.parse("taro@example.jp"));

        assertThatThrownBy(() -> limits.countAddress(EmailAddress.parse("taro@example.jp")))
                .isInstanceOfSatisfying(TooManyRequestsException.class, problem -> assertThat(Integer.parseInt(
                                String.valueOf(problem.headers().getFirst("Retry-After"))))
                        .isBetween(1, 301));
    }

    @Test
    void forgetsTheLongestSilentBeforeMemoryFills() {
        limits.countAddress(EmailAddress.parse("taro@example.jp"));
        limits.countAddress(EmailAddress.parse("taro@example.jp"));
        for (int i = 0; i < 100; i++) {
            limits.countAddress(EmailAddress.parse("other%d@example.jp".formatted(i)));
        }

        assertThatCode(() -> limits.countAddress(EmailAddress.parse("taro@example.jp")))
                .doesNotThrowAnyException();
    }
}
