package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the card signs: everything that the phone shows, and what ties it to one application, one version of the
 * draft and one session, so that the signature is good for nothing else.
 */
record SigningDocument(
        String reference,
        int draftVersion,
        String city,
        Subject procedure,
        LocalDate date,
        List<SigningField> fields,
        String nonce,
        Instant expires) {

    static final String REFERENCE = "reference";
    static final String NONCE = "nonce";
    static final String EXPIRES = "expires";
    private static final String PROCEDURE = "procedure";
    private static final String VERSION = "version";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "jp.madoguchi/application/1";

    /**
     * The procedure as it stood: a later version asks for something else.
     *
     * @param version of the form, the SHA-256 of its file
     * @param terms version of the terms that the applicant agreed to
     */
    record Subject(String id, String name, String version, String terms) {}

    /** The bytes to sign. */
    byte[] bytes() {
        return CanonicalJson.bytes(Map.of(
                "type",
                TYPE,
                REFERENCE,
                reference,
                "draft",
                draftVersion,
                "city",
                city,
                PROCEDURE,
                Map.of(
                        "id",
                        procedure.id(),
                        "name",
                        procedure.name(),
                        VERSION,
                        procedure.version(),
                        "terms",
                        procedure.terms()),
                "date",
                date.toString(),
                "fields",
                fields.stream()
                        .map(field -> Map.of("label", field.label(), "value", field.value()))
                        .toList(),
                NONCE,
                nonce,
                EXPIRES,
                expires.toString()));
    }

    /** Of the form on which a document that we made was filled in. */
    static String formVersion(Bytes document) {
        try {
            return JSON.readTree(document.array()).path(PROCEDURE).path(VERSION).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
