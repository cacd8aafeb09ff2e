package jp.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Behind a proxy, a client is counted under the address that the proxy saw, whatever the client says of itself. */
@SpringBootTest(classes = ClientAddressTests.Echo.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ClientAddressTests {

    @LocalServerPort
    private int port;

    @Test
    void takesTheAddressThatTheProxyAdded() throws Exception {
        assertThat(addressSeen("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void doesNotBelieveWhatTheClientWroteBefore() throws Exception {
        assertThat(addressSeen("198.51.100.1, 203.0.113.7, 10.0.0.2")).isEqualTo("203.0.113.7");
    }

    private String addressSeen(String forwardedFor) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("X-Forwarded-For", forwardedFor)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** With the product's own configuration of the server. */
    @Configuration
    @RestController
    @ImportAutoConfiguration({
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Echo {

        @GetMapping("/")
        String address(HttpServletRequest request) {
            return request.getRemoteAddr();
        }
    }
}
