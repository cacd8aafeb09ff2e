package jp.madoguchi.signature;

import java.util.Map;
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
    private final SignableApplications applications;
    private final OutsideInquiry inquiry;
    private final SignatureArchive archive;
    private final SignatureEvidence evidence;
    private final Case cases;
    private final ReturnLinks returnLinks;

    ReceiveSignature(
            SigningSessions sessions,
            SignableApplications applications,
            OutsideInquiry inquiry,
            SignatureArchive archive,
            SignatureEvidence evidence,
            Case cases,
            ReturnLinks returnLinks) {
        this.sessions = sessions;
        this.applications = applications;
        this.inquiry = inquiry;
        this.archive = archive;
        this.evidence = evidence;
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
        var asked = sessions.requireOpen(session);
        var reference = asked.reference();
        var cms = Bytes.of(message);
        var certificate = RevocationInquiry.signerCertificate(message)
                .map(holder -> Bytes.of(Der.asReceived(holder.toASN1Structure())));
        var answers = inquiry.about(asked, message);
        evidence.keepLists(answers.revocation());
        return cases.change(reference, application -> {
            if (!applications.asIn(asked.document(), application)) {
                throw new SigningSessionGoneException();
            }
            archive.add(sessions.requireOpen(session), cms, certificate, answers.revocation());
            var verdict = judged(application, answers);
            if (verdict.refused()) {
                return new Receipt(verdict, null);
            }
            sessions.useUp(session);
            return new Receipt(verdict, returnLinks.issue(reference));
        });
    }

    /** The process asks for the verification in this very transaction, see {@link VerifySignatureDelegate}. */
    private Verdict judged(Application application, OutsideInquiry.Answers answers) {
        if (!cases.tell(application, Messages.SIGNATURE_RECEIVED, Map.of())) {
            throw new NotAwaitingSignatureException();
        }
        var signature = archive.last(application.reference()).orElseThrow();
        var verdict = signature
                .verdict()
                .orElseThrow(() -> new IllegalStateException("The model took a signature without verifying it"));
        evidence.record(Occasion.RECEIPT, signature, answers.revocation(), verdict, answers.stamping());
        return verdict;
    }

    /** @param returnUrl the one-use link back to the form; null when the signature was refused */
    record Receipt(Verdict verdict, @Nullable String returnUrl) {}
}
