package jp.madoguchi.applications;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One application as its row stands.
 *
 * @param reference 申請ID; shown as 受付番号 once submitted
 * @param email the verified address, the only one that gets mail
 * @param version of the draft, counted up by every change of the values; the ETag
 * @param values as typed (NFC), field key to value
 * @param submittedAt 到達日時, null before the first submission
 * @param appliedFor what was submitted last, null before the first submission
 * @param correctionOpen whether a correction was asked for, and nothing has been submitted since
 */
public record Application(
        String reference,
        String procedure,
        String email,
        CaseState state,
        int version,
        @Nullable String termsVersion,
        Map<String, Object> values,
        @Nullable Instant submittedAt,
        @Nullable String submissionKey,
        @Nullable AppliedFor appliedFor,
        boolean correctionOpen,
        Instant createdAt) {

    public boolean consented() {
        return termsVersion != null;
    }

    public boolean submitted() {
        return submittedAt != null;
    }

    /** What residents call the number: nothing was received before the first submission. */
    public String referenceLabel() {
        return submitted() ? "受付番号" : "申請ID";
    }

    /** Whether the draft still holds what was submitted last; nothing else may be approved. */
    public boolean submittedAsItStands() {
        return appliedFor != null && appliedFor.version() == version;
    }
}
