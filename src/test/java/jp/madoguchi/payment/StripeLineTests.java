package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that takes the call and never says a word. */
class StripeLineTests {

    private final ServerSocket silent;
    private Duration now = Duration.ZERO;

    StripeLineTests() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangsUp() throws IOException {
        silent.close();
    }

    @Test
    void aCallEndsWithOurPatienceWhateverTimeTheLibraryHasLeft() {
        var patience = patience(Duration.ofMillis(300));

        assertThatThrownBy(() -> calls(patience))
                .isInstanceOf(ApiConnectionException.class)
                .hasMessageStartingWith("No answer within PT0.3S");
    }

    @Test
    void nothingIsAskedWhenNobodyWaitsAnyMore() throws IOException {
        var patience = patience(Duration.ofHours(1));
        patience.begin();
        now = Duration.ofHours(1);

        assertThatThrownBy(() -> calls(patience))
                .isInstanceOf(ApiConnectionException.class)
                .hasMessageStartingWith("Nobody waits");

        silent.setSoTimeout(1);
        assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
    }

    private Patience patience(Duration each) {
        return new Patience(PatienceTests.configured(each, each), () -> now.toNanos());
    }

    private void calls(Patience patience) throws Exception {
        StripeClient.builder()
                .setApiKey("sk_test_1")
                .setApiBase("http://127.0.0.1:" + silent.getLocalPort())
                .setReadTimeout((int) Duration.ofHours(1).toMillis())
                .setMaxNetworkRetries(2)
                .setHttpClient(new StripeLine(patience))
                .build()
                .v1()
                .balance()
                .retrieve();
    }
}
