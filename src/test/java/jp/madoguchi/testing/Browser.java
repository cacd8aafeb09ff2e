package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A browser without a screen: keeps cookies and repeats the XSRF token as our pages do. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String baseUrl;

    public Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer patch(String path, Object body, Map<String, String> headers) {
        return send("PATCH", path, body, headers);
    }

    /** @param body text or bytes as they are, null for none, anything else as JSON */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var uri = URI.create(path.startsWith("http") ? path : baseUrl + path);
        var request = HttpRequest.newBuilder(uri).method(method, publisher(body));
        request.header("Content-Type", "application/json");
        xsrf(uri, "/api".equals(first(uri)) ? "MG-XSRF" : "XSRF-TOKEN")
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        headers.forEach(request::setHeader);
        return exchange(request.build());
    }

    /** The value of a cookie, whatever path it is for. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer exchange(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> xsrf(URI uri, String name) {
        return cookies.getCookieStore().get(uri).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String first(URI uri) {
        var path = uri.getPath();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        if (body instanceof String text) {
            return BodyPublishers.ofString(text);
        }
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        /** The body, after the status was as expected. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("%s %s answered %d instead of %d: %s"
                        .formatted(response.request().method(), response.uri(), status, expected, text));
            }
            return text.isEmpty() ? JSON.nullNode() : json();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
