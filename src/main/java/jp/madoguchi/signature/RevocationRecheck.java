package jp.madoguchi.signature;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.SignatureEvidence.Occasion;
import org.springframework.stereotype.Component;

/** Asks again whether the certificate was revoked: when nobody knew, and as long as a clerk has not decided. */
@Component
public class RevocationRecheck {

    private final SignatureArchive archive;
    private final SignatureEvidence evidence;
    private final RevocationInquiry inquiry;
    private final RecheckSchedule schedule;
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
        this.schedule = properties.recheckSchedule();
        this.clock = clock;
    }

    /** How an approval stands to what is known about revocation; empty without a signature that was accepted. */
    public Optional<RevocationStanding> standing(String reference) {
        return accepted(reference)
                .map(signature -> schedule.standing(signature.revocation(), signature.end(), clock.instant()));
    }

    /** Whether there is a signature of which another answer may tell that it has lost its effect, or has not. */
    public boolean goesOn(String reference) {
        return accepted(reference)
                .filter(signature -> schedule.goesOn(signature.revocation(), signature.end(), clock.instant()))
                .isPresent();
    }

    /** How long to wait until the next inquiry, an ISO 8601 duration. */
    public String waitAfter(String reference) {
        return archive.last(reference)
                .map(signature -> schedule.waitAfter(signature.revocation(), signature.inquiries(), clock.instant()))
                .orElse(schedule.age())
                .toString();
    }

    private Optional<ArchivedSignature> accepted(String reference) {
        return archive.last(reference).filter(ArchivedSignature::accepted);
    }

    /** Asks what is known now; outside of any transaction, since the answer may be far away. */
    Asked ask(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature to re-check for " + reference));
        var answer = inquiry.aboutSigner(signature.cms().array(), signature.receivedAt());
        if (answer.status() != RevocationStatus.UNKNOWN || evidence.isNews(signature.id(), answer)) {
            evidence.keepLists(answer);
        }
        return new Asked(signature, answer);
    }

    /**
     * In the caller's transaction. When nobody knows any more, what was known before does not count either; it becomes
     * evidence when somebody says something else than the last time, since it is asked often. What somebody else
     * learned while this was asked is not forgotten for it, see {@link SignatureArchive#recheck}.
     */
    RevocationStatus record(Asked asked) {
        var signature = archive.get(asked.signature().id());
        var answer = asked.answer();
        if (answer.status() == RevocationStatus.UNKNOWN) {
            archive.inquiredInVain(signature.id(), answer);
            if (evidence.isNews(signature.id(), answer)) {
                record(signature, answer, new Verdict(Reason.REVOCATION_UNKNOWN, answer.detail()));
            }
            return RevocationStatus.UNKNOWN;
        }
        var found = answer.status() == RevocationStatus.GOOD
                ? new Verdict(Reason.OK, "")
                : new Verdict(Reason.REVOKED, answer.detail());
        archive.recheck(signature.id(), answer, ofReceipt(signature, found));
        record(signature, answer, found);
        return answer.status();
    }

    private void record(ArchivedSignature signature, RevocationAnswer answer, Verdict found) {
        evidence.record(Occasion.RECHECK, signature, answer, found, Stamping.UNASKED);
    }

    /** What was open at receipt is decided now; what was valid at receipt stays so, and the clerk sees both. */
    private static Verdict ofReceipt(ArchivedSignature signature, Verdict found) {
        var before = signature.verdict().orElseThrow();
        return before.reason() == Reason.REVOCATION_UNKNOWN ? found : before;
    }

    /** An answer, not yet recorded. */
    record Asked(ArchivedSignature signature, RevocationAnswer answer) {}
}
