package jp.madoguchi.signature;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.SignatureEvidence.Occasion;
import org.springframework.stereotype.Component;

/** Asks again whether the certificate was revoked: when nobody knew, or before a review long after the signature. */
@Component
public class RevocationRecheck {

    private final SignatureArchive archive;
    private final SignatureEvidence evidence;
    private final RevocationInquiry inquiry;
    private final SignatureProperties properties;
    private final Clock clock;

    RevocationRecheck(
            SignatureArchive archive,
            SignatureEvidence evidence,
            RevocationInquiry inquiry,
            SignatureProperties properties,
            Clock clock) {
        this.archive = archive;
        this.evidence = evidence;
        this.inquiry = inquiry;
        this.properties = properties;
        this.clock = clock;
    }

    /** For the gateway before the review; false for applications without a signature. */
    public boolean due(String reference) {
        return archive.last(reference)
                .map(ArchivedSignature::revocation)
                .filter(answer -> answer.status() != RevocationStatus.REVOKED)
                .filter(answer -> answer.status() == RevocationStatus.UNKNOWN
                        || !clock.instant().isBefore(answer.checkedAt().plus(properties.recheckAge())))
                .isPresent();
    }

    /**
     * How long to wait until the next inquiry, an ISO 8601 duration: longer after each that brought no answer, since a
     * source that has been away for hours will not be back in minutes.
     */
    public String waitAfter(String reference) {
        var waits = properties.recheckWaits();
        // one inquiry at the receipt, one before the first wait
        int before = archive.last(reference).map(ArchivedSignature::inquiries).orElse(0) - 2;
        return waits.get(Math.max(0, Math.min(before, waits.size() - 1))).toString();
    }

    /** Asks what is known now; outside of any transaction, since the answer may be far away. */
    Asked ask(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature to re-check for " + reference));
        var answer = inquiry.aboutSigner(signature.cms().array(), signature.receivedAt());
        evidence.keepLists(answer);
        return new Asked(signature, answer);
    }

    /** In the caller's transaction. An answer that cannot be had again leaves the earlier one standing. */
    RevocationStatus record(Asked asked) {
        var signature = asked.signature();
        var answer = asked.answer();
        if (answer.status() == RevocationStatus.UNKNOWN) {
            archive.inquiredInVain(signature.id());
            return RevocationStatus.UNKNOWN;
        }
        var verdict = verdict(signature, answer);
        archive.recheck(signature.id(), answer, verdict);
        evidence.record(Occasion.RECHECK, signature, answer, verdict, Optional.empty());
        return answer.status();
    }

    /** What was open at receipt is decided now; what was valid at receipt stays so, and the clerk sees both. */
    private static Verdict verdict(ArchivedSignature signature, RevocationAnswer answer) {
        var before = signature.verdict().orElseThrow();
        if (before.reason() != Reason.REVOCATION_UNKNOWN) {
            return before;
        }
        return answer.status() == RevocationStatus.GOOD
                ? new Verdict(Reason.OK, "")
                : new Verdict(Reason.REVOKED, answer.detail());
    }

    /** An answer, not yet recorded. */
    record Asked(ArchivedSignature signature, RevocationAnswer answer) {}
}
