package jp.madoguchi.signature;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** The resident asks to sign: the application as it stands becomes a document, and the phone gets a link to it. */
@Service
class RequestSignature {

    private final SignableApplications applications;
    private final SigningDocuments documents;
    private final SigningSessions sessions;
    private final PhoneApp app;
    private final OpenProtocolApp openProtocol;

    RequestSignature(
            SignableApplications applications,
            SigningDocuments documents,
            SigningSessions sessions,
            PhoneApp app,
            OpenProtocolApp openProtocol) {
        this.applications = applications;
        this.documents = documents;
        this.sessions = sessions;
        this.app = app;
        this.openProtocol = openProtocol;
    }

    /**
     * @throws NotAwaitingSignatureException if the application can no longer be edited, needs no signature or has one (409)
     * @throws FormIncompleteException if something is still to be filled in (409)
     */
    HandOver open(String reference) {
        var session = documents.session(applications.require(reference));
        var token = sessions.open(session);
        return new HandOver(app.open(token, session), openProtocol.open(token, session), session.expiresAt());
    }

    /**
     * The way to the signer.
     *
     * @param url opens the phone's app
     * @param address of the request in our open protocol, for whoever else speaks it
     */
    record HandOver(String url, String address, Instant expiresAt) {}
}
