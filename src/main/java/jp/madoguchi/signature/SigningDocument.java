package jp.madoguchi.signature;

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
    private static final String TYPE = "jp.madoguchi/application/1";

    /** The procedure as it stood: a later version asks for something else. */
    record Subject(String id, String name, String version) {}

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
                "procedure",
                Map.of("id", procedure.id(), "name", procedure.name(), "version", procedure.version()),
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
}
