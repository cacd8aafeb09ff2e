package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.SignatureEvidence.Occasion;
import org.springframework.stereotype.Component;

/** Asks again whether the certificate was revoked: when nobody knew, and as long as a clerk has not decided. */
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

    /** Whether an approval may no longer rest on what was known then. */
    public boolean tooOld(Instant checkedAt) {
        return !clock.instant().isBefore(checkedAt.plus(properties.recheckAge()));
    }

    /** Whether there is a signature that may still lose its effect. */
    public boolean goesOn(String reference) {
        return archive.last(reference)
                .filter(signature -> signature.revocation().status() != RevocationStatus.REVOKED)
                .isPresent();
    }

    /**
     * How long to wait until the next inquiry, an ISO 8601 duration. An answer is asked for again before it is too old
     * for an approval; without one it takes longer after each inquiry, since a source that has been away for hours will
     * not be back in minutes.
     */
    public String waitAfter(String reference) {
        var wait = archive.last(reference)
                .map(signature -> signature.revocation().status() == RevocationStatus.UNKNOWN
                        ? waitInVain(signature.inquiries())
                        : waitBeforeItAges(signature.revocation().checkedAt()))
                .orElse(properties.recheckAge());
        return wait.toString();
    }

    private Duration waitInVain(int inquiries) {
        var waits = properties.recheckWaits();
        // not counted: the one that brought the last answer, or the receipt, and the first one in vain after it
        int before = inquiries - 2;
        return waits.get(Math.max(0, Math.min(before, waits.size() - 1)));
    }

    private Duration waitBeforeItAges(Instant checkedAt) {
        var margin = properties.recheckAge().dividedBy(4);
        var left = Duration.between(
                clock.instant(), checkedAt.plus(properties.recheckAge()).minus(margin));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Asks what is known now; outside of any transaction, since the answer may be far away. */
    Asked ask(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature to re-check for " + reference));
        var answer = inquiry.aboutSigner(signature.cms().array(), signature.receivedAt());
        evidence.keepLists(answer);
        return new Asked(signature, answer);
    }

    /** In the caller's transaction. When nobody knows any more, what was known before does not count either. */
    RevocationStatus record(Asked asked) {
        var signature = asked.signature();
        var answer = asked.answer();
        if (answer.status() == RevocationStatus.UNKNOWN) {
            archive.inquiredInVain(signature.id(), answer);
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
