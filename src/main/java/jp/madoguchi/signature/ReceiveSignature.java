package jp.madoguchi.signature;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.signature.SignatureEvidence.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A signature arrives from the phone: kept, judged by the process, and answered with the verdict. */
@Service
class ReceiveSignature {

    private final SigningSessions sessions;
    private final RevocationInquiry inquiry;
    private final SignatureArchive archive;
    private final SignatureEvidence evidence;
    private final TimeStamps timeStamps;
    private final Case cases;
    private final ReturnLinks returnLinks;

    ReceiveSignature(
            SigningSessions sessions,
            RevocationInquiry inquiry,
            SignatureArchive archive,
            SignatureEvidence evidence,
            TimeStamps timeStamps,
            Case cases,
            ReturnLinks returnLinks) {
        this.sessions = sessions;
        this.inquiry = inquiry;
        this.archive = archive;
        this.evidence = evidence;
        this.timeStamps = timeStamps;
        this.cases = cases;
        this.returnLinks = returnLinks;
    }

    /**
     * A refused signature leaves the session open for another try; an accepted one uses it up.
     *
     * @param session its key
     * @throws SigningSessionUnknownException if there is no such session (404)
     * @throws SigningSessionGoneException if the session is over (410)
     * @throws NotAwaitingSignatureException if the application does not wait for a signature (409)
     */
    Receipt receive(Bytes session, byte[] message) {
        var reference = sessions.requireOpen(session).reference();
        var cms = Bytes.of(message);
        var certificate = RevocationInquiry.signerCertificate(message)
                .map(holder -> Bytes.of(Der.asReceived(holder.toASN1Structure())));
        var revocation = inquiry.aboutSigner(message); // before the transaction: the answer may be far away
        evidence.keepLists(revocation);
        var timeStamp = timeStamps.of(message);
        return cases.change(reference, application -> {
            archive.add(sessions.requireOpen(session), cms, certificate, revocation);
            var verdict = judged(application, revocation, timeStamp);
            if (verdict.result() == Reason.Result.REFUSED) {
                return new Receipt(verdict, null);
            }
            sessions.useUp(session);
            return new Receipt(verdict, returnLinks.issue(reference));
        });
    }

    /** The process asks for the verification in this very transaction, see {@link VerifySignatureDelegate}. */
    private Verdict judged(Application application, RevocationAnswer revocation, Optional<Bytes> timeStamp) {
        if (!cases.tell(application, Messages.SIGNATURE_RECEIVED, Map.of())) {
            throw new NotAwaitingSignatureException();
        }
        var signature = archive.last(application.reference()).orElseThrow();
        var verdict = signature
                .verdict()
                .orElseThrow(() -> new IllegalStateException("The model took a signature without verifying it"));
        evidence.record(Occasion.RECEIPT, signature, revocation, verdict, timeStamp);
        return verdict;
    }

    /** @param returnUrl the one-use link back to the form; null when the signature was refused */
    record Receipt(Verdict verdict, @Nullable String returnUrl) {}
}
