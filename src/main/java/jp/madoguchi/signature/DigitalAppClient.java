package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The only place that speaks to the agency's service. Never called inside a transaction.
 *
 * <p>All methods throw {@link DigitalAppUnavailableException} when there is no answer that can be used.
 */
@Component
@ConditionalOnProperty(DigitalAppProperties.ON)
class DigitalAppClient {

    private static final Logger LOG = LoggerFactory.getLogger(DigitalAppClient.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_LIMIT = 64 * 1024;

    /** The public documents do not say whether a signature that was begun is 200 or 201. */
    private static final Set<Integer> BEGUN = Set.of(200, 201);

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final DigitalAppProperties properties;
    private final DigitalAppKeys keys;
    private final Fetch fetch;

    DigitalAppClient(DigitalAppProperties properties, DigitalAppKeys keys, SignatureProperties signature) {
        this.properties = properties;
        this.keys = keys;
        this.fetch = new Fetch(signature.fetchTimeout());
    }

    /** @return the service's id of the signature to be made over this SHA-256 digest */
    String begin(byte[] digest) {
        return answered("begin", () -> {
            var grant = new LinkedHashMap<>(Map.of("grant_type", "client_credentials"));
            if (!properties.clientScope().isEmpty()) {
                grant.put("scope", properties.clientScope());
            }
            var body = JSON.createObjectNode()
                    .put(properties.digestField(), Base64.getEncoder().encodeToString(digest));
            var request = authorized(properties.transactionsUrl(), accessToken(grant))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()));
            return text(json(request, BEGUN), properties.idField());
        });
    }

    /**
     * The card's signature as a CMS.
     *
     * @param code what the service gave the resident's browser once the card had signed
     * @param document that the digest was of
     */
    byte[] result(DigitalAppRequest request, String code, String redirect, Bytes document) {
        return answered("result", () -> {
            var verifier = request.verifier();
            var token = accessToken(Map.of(
                    "grant_type", "authorization_code",
                    "code", code,
                    "code_verifier", verifier,
                    "redirect_uri", redirect));
            var place = URI.create(properties.transactionsUrl() + "/" + request.transaction() + "/result");
            var answer = send(authorized(place, token).GET(), Fetch.OK);
            var opened = JSON.readTree(keys.open(jwe(answer)));
            return new RawSignature(
                            bytes(opened, properties.signatureField()), bytes(opened, properties.certificateField()))
                    .cms(document);
        });
    }

    private String jwe(String answer) throws IOException {
        return properties.resultField().isEmpty()
                ? answer.strip()
                : text(JSON.readTree(answer), properties.resultField());
    }

    private String accessToken(Map<String, String> grant) throws IOException, JOSEException {
        var form = new LinkedHashMap<>(grant);
        form.put("client_id", properties.clientId());
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", keys.assertion(properties.tokenUrl()));
        var request = HttpRequest.newBuilder(properties.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(form)));
        return text(json(request, Fetch.OK), "access_token");
    }

    private static HttpRequest.Builder authorized(URI place, String token) {
        return HttpRequest.newBuilder(place).header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest.Builder request, Set<Integer> success) throws IOException {
        return JSON.readTree(send(request, success));
    }

    private String send(HttpRequest.Builder request, Set<Integer> success) throws IOException {
        return new String(fetch.answer(request, ANSWER_LIMIT, success), StandardCharsets.UTF_8);
    }

    private static Bytes bytes(JsonNode object, String field) throws IOException {
        return Bytes.own(Base64.getMimeDecoder().decode(text(object, field)));
    }

    private static String text(JsonNode object, String field) throws IOException {
        var value = object.path(field);
        if (!value.isTextual()) {
            throw new IOException("The answer has no text '%s'".formatted(field));
        }
        return value.asText();
    }

    private static <T> T answered(String call, Call<T> question) {
        try {
            return question.ask();
        } catch (IOException | JOSEException | ParseException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("No usable answer from the signing app's service ({}): {}", call, e.toString());
            throw new DigitalAppUnavailableException(e);
        }
    }

    /** Something that the service is asked. */
    @FunctionalInterface
    private interface Call<T> {

        T ask() throws IOException, JOSEException, ParseException;
    }
}
