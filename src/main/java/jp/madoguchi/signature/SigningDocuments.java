package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import jp.madoguchi.access.Token;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.signature.SignableApplications.Signable;
import org.springframework.stereotype.Component;

/** Makes the application as it stands a document to sign, good for one session of limited time. */
@Component
class SigningDocuments {

    private final CityProperties city;
    private final SignatureProperties properties;
    private final Clock clock;

    SigningDocuments(CityProperties city, SignatureProperties properties, Clock clock) {
        this.city = city;
        this.properties = properties;
        this.clock = clock;
    }

    /** Not kept yet. */
    SigningSession session(Signable signable) {
        var expiresAt = clock.instant().plus(properties.sessionLifetime()).truncatedTo(ChronoUnit.SECONDS);
        var nonce = Token.next().text();
        var document = document(signable, nonce, expiresAt);
        return new SigningSession(
                document.reference(), document.draftVersion(), nonce, Bytes.of(document.bytes()), expiresAt, null);
    }

    private SigningDocument document(Signable signable, String nonce, Instant expiresAt) {
        var procedure = signable.procedure();
        return new SigningDocument(
                signable.application().reference(),
                signable.application().version(),
                city.name(),
                new SigningDocument.Subject(
                        procedure.id(),
                        procedure.name(),
                        signable.form().version(),
                        Objects.requireNonNull(signable.application().termsVersion())),
                LocalDate.now(clock),
                signable.form()
                        .fields()
                        .filter(field -> !field.readOnly() && !field.shown().isEmpty())
                        .map(field -> new SigningField(field.label(), field.shown()))
                        .toList(),
                nonce,
                expiresAt);
    }
}
