package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A call has its time; all calls behind one page have theirs together. */
class PatienceTests {

    private static final Duration CALL = Duration.ofSeconds(20);

    private Duration now = Duration.ZERO;
    private final Patience patience = new Patience(configured(CALL, Duration.ofSeconds(25)), () -> now.toNanos());

    static PaymentProperties configured(Duration call, Duration request) {
        var settings = Map.of(
                "madoguchi.payment.call-timeout", call.toString(),
                "madoguchi.payment.request-timeout", request.toString());
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("madoguchi.payment", PaymentProperties.class);
    }

    @Test
    void backgroundWorkHasTheSameTimeForEachCall() {
        now = Duration.ofSeconds(100);

        assertThat(patience.left()).isEqualTo(CALL);
    }

    @Test
    void allCallsForWhichABrowserWaitsEndInTimeTogether() {
        patience.begin();
        assertThat(patience.left()).isEqualTo(CALL);

        now = Duration.ofSeconds(18);
        assertThat(patience.left()).isEqualTo(Duration.ofSeconds(7));

        now = Duration.ofSeconds(25);
        assertThat(patience.left()).isZero();

        now = Duration.ofSeconds(26);
        assertThat(patience.left()).isNegative();
    }

    @Test
    void theNextBrowserHasItsOwnTime() {
        patience.begin();
        now = Duration.ofSeconds(30);
        patience.end();
        assertThat(patience.left()).isEqualTo(CALL);

        patience.begin();
        assertThat(patience.left()).isEqualTo(CALL);
    }
}
