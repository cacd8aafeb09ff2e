package jp.madoguchi.cardreader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The city's side of the signing protocol: hands out the document and takes the signature. */
class SigningDesk {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String WRONG_ANSWER = "サーバーの応答が正しくありません。署名用URLを確かめてください。";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;

    /** @param shown as the form shows it, with the token at the end of the path or behind the {@code #} */
    SigningDesk(URI shown) {
        this.address =
                shown.getFragment() == null ? shown : shown.resolve("/api/signing-sessions/" + shown.getFragment());
    }

    /**
     * What the city said of the signature.
     *
     * @param returnUrl the one-use link back to the form; null when the signature was refused
     */
    record Answer(
            boolean accepted, String message, @Nullable String returnUrl) {}

    /** @throws CannotSignException if the address is over or unknown */
    DocumentToSign document() {
        var offer = exchange(HttpRequest.newBuilder(address).GET());
        return DocumentToSign.read(decoded(offer.path("document").asText()));
    }

    private static byte[] decoded(String document) {
        try {
            return Base64.getDecoder().decode(document);
        } catch (IllegalArgumentException e) {
            throw new CannotSignException(WRONG_ANSWER, e);
        }
    }

    /** @throws CannotSignException if the signature could not be handed over */
    Answer send(byte[] cms) {
        var verdict = exchange(HttpRequest.newBuilder(URI.create(address + "/signature"))
                .header("Content-Type", "application/pkcs7-signature")
                .POST(HttpRequest.BodyPublishers.ofByteArray(cms)));
        var returnUrl = verdict.path("returnUrl");
        return new Answer(
                !verdict.path("result").asText().equals("REFUSED"),
                verdict.path("message").asText(),
                returnUrl.isTextual() ? returnUrl.asText() : null);
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new CannotSignException(body.path("detail").asText(WRONG_ANSWER));
            }
            return body;
        } catch (IOException e) {
            throw new CannotSignException("市のサーバーに接続できませんでした。署名用URLとインターネットの接続を確かめて、もう一度お試しください。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotSignException("中断しました。", e);
        }
    }
}
