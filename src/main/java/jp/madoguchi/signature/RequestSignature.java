package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.madoguchi.access.Token;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.EvaluatedForm;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Service;

/** The resident asks to sign: the application as it stands becomes a document, and the phone gets a link to it. */
@Service
class RequestSignature {

    private final Applications applications;
    private final Procedures procedures;
    private final FormEvaluator forms;
    private final CityProperties city;
    private final SigningSessions sessions;
    private final Signatures signatures;
    private final PhoneApp app;
    private final OpenProtocolApp openProtocol;
    private final SignatureProperties properties;
    private final Clock clock;

    RequestSignature(
            Applications applications,
            Procedures procedures,
            FormEvaluator forms,
            CityProperties city,
            SigningSessions sessions,
            Signatures signatures,
            PhoneApp app,
            OpenProtocolApp openProtocol,
            SignatureProperties properties,
            Clock clock) {
        this.applications = applications;
        this.procedures = procedures;
        this.forms = forms;
        this.city = city;
        this.sessions = sessions;
        this.signatures = signatures;
        this.app = app;
        this.openProtocol = openProtocol;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @throws NotAwaitingSignatureException if the application can no longer be edited, needs no signature or has one (409)
     * @throws FormIncompleteException if something is still to be filled in (409)
     */
    HandOver open(String reference) {
        var application = applications.get(reference);
        var procedure = procedures.get(application.procedure());
        if (!application.state().editable()
                || !application.consented()
                || !procedures.requirements(procedure.id()).signatureRequired()
                || signatures.current(reference).isPresent()) {
            throw new NotAwaitingSignatureException();
        }
        var form = forms.evaluate(procedure, application.values(), Map.of());
        if (!form.complete()) {
            throw new FormIncompleteException();
        }
        var expiresAt = clock.instant().plus(properties.sessionLifetime()).truncatedTo(ChronoUnit.SECONDS);
        var nonce = Token.next().text();
        var document = document(application, form, nonce, expiresAt);
        var session = new SigningSession(
                reference, application.version(), nonce, Bytes.of(document.bytes()), expiresAt, null);
        var token = sessions.open(session);
        return new HandOver(app.open(token, session), openProtocol.open(token, session), expiresAt);
    }

    private SigningDocument document(Application application, EvaluatedForm form, String nonce, Instant expiresAt) {
        var procedure = procedures.get(application.procedure());
        return new SigningDocument(
                application.reference(),
                application.version(),
                city.name(),
                new SigningDocument.Subject(
                        procedure.id(), procedure.name(), procedure.terms().version()),
                LocalDate.now(clock),
                form.fields()
                        .filter(field -> !field.readOnly() && !field.shown().isEmpty())
                        .map(field -> new SigningField(field.label(), field.shown()))
                        .toList(),
                nonce,
                expiresAt);
    }

    /**
     * The way to the signer.
     *
     * @param url opens the phone's app
     * @param address of the request in our open protocol, for whoever else speaks it
     */
    record HandOver(String url, String address, Instant expiresAt) {}
}
