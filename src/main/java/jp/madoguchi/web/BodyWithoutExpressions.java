package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A JSON body, read once to look for keys named {@code …Expression} at any depth, then handed on unchanged. What asks for
 * another try must not name a {@code dueDate} either: a limit would come earlier or later than it should.
 */
class BodyWithoutExpressions extends HttpServletRequestWrapper {

    private static final int LIMIT = 5_000_000;
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final boolean retries;

    BodyWithoutExpressions(HttpServletRequest request) throws IOException {
        super(request);
        this.retries = URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8)
                .contains("retries");
        this.body = request.getInputStream().readNBytes(LIMIT + 1);
    }

    /** Login forms and uploads are read by other means and cannot become a query. */
    static boolean mayCarryJson(HttpServletRequest request) {
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD")
                && !type.startsWith("application/x-www-form-urlencoded")
                && !type.startsWith("multipart/");
    }

    Optional<ProblemException> refusal() {
        if (body.length > LIMIT) {
            return Optional.of(new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "送信された内容が大きすぎます。"));
        }
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && ExpressionRefused.names(parser.currentName())) {
                    return Optional.of(new ExpressionRefused());
                }
                if (token == JsonToken.FIELD_NAME
                        && retries
                        && parser.currentName().equals("dueDate")) {
                    return Optional.of(CamundaWrites.notThroughCamunda());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refusal(HttpStatus.BAD_REQUEST, "malformed", "送信された内容を読み取れませんでした。"));
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                // Servlet 6.0, ServletInputStream: what is thrown for a request that is not read asynchronously
                throw new IllegalStateException("the body is already here");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
