package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TimeStampsTests {

    private static final X509Certificate TRUSTED = TestAuthority.p384().root();

    private final StaticListableBeanFactory configured = new StaticListableBeanFactory();
    private final HttpServer server;

    TimeStampsTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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
        configured.addBean("authority", new TrustedAuthority(address, TRUSTED));
    }

    private TimeStamps stamps() {
        return new TimeStamps(configured.getBeanProvider(TimeStampAuthority.class), TestProperties.with(Map.of()));
    }

    private record TrustedAuthority(URI address, X509Certificate certificate) implements TimeStampAuthority {}
}
