package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What the phone shows before it asks for the PIN, read from the very bytes that will be signed: an app that trusts
 * nobody reads them from {@code document} itself.
 *
 * @param document base64 of the bytes to sign
 * @param digestAlgorithm for RSA cards; a P-384 card signs with SHA-384
 */
record SigningRequest(
        String city,
        String procedure,
        String date,
        List<SigningField> fields,
        String document,
        String digestAlgorithm) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SigningRequest of(SigningSession session) {
        var bytes = session.document().array();
        var document = read(bytes);
        var fields = new ArrayList<SigningField>();
        for (var field : document.path("fields")) {
            fields.add(new SigningField(
                    field.path("label").asText(), field.path("value").asText()));
        }
        return new SigningRequest(
                document.path("city").asText(),
                document.path("procedure").path("name").asText(),
                document.path("date").asText(),
                fields,
                Base64.getEncoder().encodeToString(bytes),
                "SHA-256");
    }

    private static JsonNode read(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
