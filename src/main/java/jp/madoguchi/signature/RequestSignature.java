package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.signature.SignableApplications.Signable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The resident asks to sign: the application as it stands becomes a document, and the phone gets a link to it. */
@Service
class RequestSignature {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSignature.class);

    private final SignableApplications applications;
    private final Signatures signatures;
    private final Case cases;
    private final SigningDocuments documents;
    private final SigningSessions sessions;
    private final PhoneApp app;
    private final OpenProtocolApp openProtocol;
    private final Clock clock;

    RequestSignature(
            SignableApplications applications,
            Signatures signatures,
            Case cases,
            SigningDocuments documents,
            SigningSessions sessions,
            PhoneApp app,
            OpenProtocolApp openProtocol,
            Clock clock) {
        this.applications = applications;
        this.signatures = signatures;
        this.cases = cases;
        this.documents = documents;
        this.sessions = sessions;
        this.app = app;
        this.openProtocol = openProtocol;
        this.clock = clock;
    }

    /**
     * @throws NotAwaitingSignatureException if the application can no longer be edited, needs no signature or has one over
     *     its form as it stands now (409)
     * @throws FormIncompleteException if something is still to be filled in (409)
     */
    HandOver open(String reference) {
        var signable = applications.require(reference);
        if (signable.outdated()) {
            voidOutdated(signable);
        }
        var session = documents.session(signable);
        var token = sessions.open(session);
        return new HandOver(
                url(token, session),
                openProtocol.open(token, session),
                session.expiresAt(),
                Duration.between(clock.instant(), session.expiresAt()));
    }

    /** A PC with a card reader needs no app, nor the service behind one: it goes on without. */
    private @Nullable String url(String token, SigningSession session) {
        try {
            return app.open(token, session);
        } catch (DigitalAppUnavailableException e) {
            LOG.warn("Signing goes on without the phone's app: {}", String.valueOf(e.getCause()));
            return null;
        }
    }

    /** The process waits for a signature again, as after an edit. */
    private void voidOutdated(Signable signable) {
        cases.change(signable.application().reference(), application -> {
            var reference = application.reference();
            boolean outdated = signatures
                    .current(reference)
                    .filter(made -> !made.signedOn(signable.form()))
                    .isPresent();
            return outdated
                    && signatures.voidAll(reference)
                    && cases.tell(application, Messages.APPLICATION_EDITED, Map.of());
        });
    }

    /**
     * The way to the signer.
     *
     * @param url opens the phone's app; null while its service is out of reach
     * @param address of the request in our open protocol, for whoever else speaks it
     * @param lifetime from now to the end, for whoever has no good clock
     */
    record HandOver(@Nullable String url, String address, Instant expiresAt, Duration lifetime) {}
}
