package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningDeskTests {

    @ParameterizedTest
    @ValueSource(strings = {"{\"document\": \"%%%\"}", "{\"document\": \"e30=\"}", "{}", "[]", "<html>"})
    void saysThatAnAnswerIsWrong(String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var desk = new SigningDesk(
                URI.create("http://127.0.0.1:%d/x".formatted(server.getAddress().getPort())));

        try {
            assertThatThrownBy(desk::document).isInstanceOf(CannotSignException.class);
        } finally {
            server.stop(0);
        }
    }
}
