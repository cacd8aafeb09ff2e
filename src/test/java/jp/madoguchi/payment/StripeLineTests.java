package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A provider that takes the call and never says a word. */
class StripeLineTests {

    private static final Duration CALL = Duration.ofMillis(800);
    private static final Duration REQUEST = Duration.ofMillis(1_200);

    /** A call that is given up returns at once, as machines go. */
    private static final Duration LEEWAY = Duration.ofMillis(600);

    private final ServerSocket silent;
    private final Patience patience;
    private final StripeClient client;

    StripeLineTests() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        patience = new Patience(configured());
        client = StripeClient.builder()
                .setApiKey("sk_test_1")
                .setApiBase("http://127.0.0.1:" + silent.getLocalPort())
                .setReadTimeout((int) CALL.toMillis() / 2)
                .setMaxNetworkRetries(2)
                .setHttpClient(new StripeLine(patience))
                .build();
    }

    private static PaymentProperties configured() {
        var settings = Map.of(
                "madoguchi.payment.call-timeout", CALL.toString(),
                "madoguchi.payment.request-timeout", REQUEST.toString());
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("madoguchi.payment", PaymentProperties.class);
    }

    @AfterEach
    void hangsUp() throws IOException {
        silent.close();
    }

    @Test
    void aCallEndsInTimeWhateverAttemptsAreLeft() {
        assertThat(timeOf(this::calls)).isBetween(CALL, CALL.plus(LEEWAY));
    }

    @Test
    void allCallsForWhichABrowserWaitsEndInTimeTogether() {
        patience.begin();

        assertThat(timeOf(() -> {
                    calls();
                    calls();
                    calls();
                }))
                .isBetween(REQUEST, REQUEST.plus(LEEWAY));
    }

    @Test
    void theNextBrowserHasItsOwnTime() {
        patience.begin();
        calls();
        calls();
        patience.end();

        assertThat(timeOf(this::calls)).isBetween(CALL, CALL.plus(LEEWAY));
    }

    private void calls() {
        assertThatThrownBy(() -> client.v1().balance().retrieve()).isInstanceOf(ApiConnectionException.class);
    }

    private static Duration timeOf(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
