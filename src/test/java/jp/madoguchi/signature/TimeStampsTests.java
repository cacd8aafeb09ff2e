package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class TimeStampsTests {

    private final SignatureProperties properties = mock(SignatureProperties.class);
    private final ObjectProvider<TimeStampAuthority> authority = mock();
    private final HttpServer server;

    TimeStampsTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        when(properties.fetchTimeout()).thenReturn(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goesWithoutWhenNobodyIsConfigured() {
        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenNobodyAnswers() {
        asks(URI.create("http://127.0.0.1:1/tsa"));

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    @Test
    void goesWithoutWhenTheAnswerIsNoToken() {
        server.createContext("/tsa", exchange -> {
            var answer = new byte[] {0x30, 0x03, 0x02, 0x01, 0x00};
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        asks(URI.create("http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort())));

        assertThat(stamps().of(new byte[] {1})).isEmpty();
    }

    private void asks(URI address) {
        var asked = mock(TimeStampAuthority.class);
        when(asked.address()).thenReturn(address);
        when(asked.certificate()).thenReturn(mock(X509Certificate.class));
        when(authority.getIfAvailable()).thenReturn(asked);
    }

    private TimeStamps stamps() {
        return new TimeStamps(authority, properties);
    }
}
