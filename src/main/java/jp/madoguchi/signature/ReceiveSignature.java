package jp.madoguchi.signature;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ProcessNames.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A signature arrives from the phone: kept, judged by the process, and answered with the verdict. */
@Service
class ReceiveSignature {

    private final SigningSessions sessions;
    private final RevocationInquiry inquiry;
    private final SignatureArchive archive;
    private final Case cases;
    private final ReturnLinks returnLinks;
    private final Clock clock;

    ReceiveSignature(
            SigningSessions sessions,
            RevocationInquiry inquiry,
            SignatureArchive archive,
            Case cases,
            ReturnLinks returnLinks,
            Clock clock) {
        this.sessions = sessions;
        this.inquiry = inquiry;
        this.archive = archive;
        this.cases = cases;
        this.returnLinks = returnLinks;
        this.clock = clock;
    }

    /**
     * A refused signature leaves the session open for another try; an accepted one uses it up.
     *
     * @throws SigningSessionUnknownException if no session has this token (404)
     * @throws SigningSessionGoneException if the session is over (410)
     * @throws NotAwaitingSignatureException if the application does not wait for a signature (409)
     */
    Receipt receive(String token, byte[] message) {
        var reference = sessions.requireOpen(token).reference();
        var cms = Bytes.of(message);
        var certificate = RevocationInquiry.signerCertificate(message)
                .map(holder -> Bytes.of(Der.asReceived(holder.toASN1Structure())));
        var revocation =
                inquiry.aboutSigner(message, clock.instant()); // before the transaction: the answer may be far away
        return cases.change(reference, application -> {
            archive.add(sessions.requireOpen(token), cms, certificate, revocation);
            var verdict = judged(application);
            if (verdict.result() == Reason.Result.REFUSED) {
                return new Receipt(verdict, null);
            }
            sessions.useUp(token);
            return new Receipt(verdict, returnLinks.issue(reference));
        });
    }

    /** The process asks for the verification in this very transaction, see {@link VerifySignatureDelegate}. */
    private Verdict judged(Application application) {
        if (!cases.tell(application, Messages.SIGNATURE_RECEIVED, Map.of())) {
            throw new NotAwaitingSignatureException();
        }
        return archive.last(application.reference())
                .flatMap(ArchivedSignature::verdict)
                .orElseThrow(() -> new IllegalStateException("The model took a signature without verifying it"));
    }

    /** @param returnUrl the one-use link back to the form; null when the signature was refused */
    record Receipt(Verdict verdict, @Nullable String returnUrl) {}
}
