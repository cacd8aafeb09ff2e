package jp.madoguchi.signature;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks again whether the certificate was revoked: when nobody knew, or before a review long after the signature. */
@Component
public class RevocationRecheck {

    private final SignatureArchive archive;
    private final RevocationInquiry inquiry;
    private final SignatureProperties properties;
    private final Clock clock;

    RevocationRecheck(
            SignatureArchive archive, RevocationInquiry inquiry, SignatureProperties properties, Clock clock) {
        this.archive = archive;
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

    /** What is known now. An answer that cannot be had again leaves the earlier one standing. */
    RevocationStatus run(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature to re-check for " + reference));
        var answer = inquiry.aboutSigner(signature.cms().array(), signature.receivedAt());
        if (answer.status() == RevocationStatus.UNKNOWN) {
            return RevocationStatus.UNKNOWN;
        }
        archive.recheck(signature.id(), answer, verdict(signature, answer));
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
}
