package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The document is the one we asked to sign, for this application, in this session, and not yet expired. */
final class OurDocument implements Check<DocumentClaim> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Optional<Finding> examine(DocumentClaim claim) {
        JsonNode document;
        Instant expires;
        try {
            document = JSON.readTree(claim.document().array());
            expires = Instant.parse(document.path(SigningDocument.EXPIRES).asText());
        } catch (IOException | DateTimeParseException e) {
            return objection("not a signing document");
        }
        if (!document.path(SigningDocument.REFERENCE).asText().equals(claim.reference())) {
            return objection("the document belongs to another application");
        }
        if (!document.path(SigningDocument.NONCE).asText().equals(claim.nonce())) {
            return objection("the document belongs to another signing session");
        }
        return claim.receivedAt().isBefore(expires)
                ? Optional.empty()
                : objection("the document expired at " + expires);
    }

    private static Optional<Finding> objection(String detail) {
        return Optional.of(new Finding(Reason.NOT_OUR_DOCUMENT, detail));
    }
}
