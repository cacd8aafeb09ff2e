package jp.madoguchi.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks configured addresses over HTTP, bounded in time and size whatever the other side does. Redirections are not
 * followed: an address that nobody configured is never asked.
 */
final class Fetch {

    /** The status of an answer, unless whoever asks knows of others. */
    static final Set<Integer> OK = Set.of(200);

    private final Duration timeout;
    private final HttpClient http;

    Fetch(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** @throws IOException if there is no complete answer in time, or a larger one than expected */
    byte[] get(URI address, int limit) throws IOException {
        return answer(HttpRequest.newBuilder(address).GET(), limit, OK);
    }

    byte[] post(URI address, String contentType, byte[] content, int limit) throws IOException {
        return answer(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(content)),
                limit,
                OK);
    }

    /** @param success statuses of an answer; any other is none */
    byte[] answer(HttpRequest.Builder request, int limit, Set<Integer> success) throws IOException {
        var pending = http.sendAsync(request.timeout(timeout).build(), head -> new BoundedBody(limit));
        try {
            HttpResponse<byte[]> response = pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!success.contains(response.statusCode())) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } finally {
            pending.cancel(true);
        }
    }
}
