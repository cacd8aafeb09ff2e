package jp.madoguchi.resident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.applications.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Where the application stands, in the resident's words.
 *
 * @param referenceLabel what the number is called: 受付番号 once it is received
 * @param procedure its id
 * @param label public wording of the state
 * @param steps what happened so far, oldest first
 * @param deadline the last day on which the resident can act, null when nothing is asked of them, or it has passed and a
 *     late answer is still taken
 * @param todo what to do now, null when there is only to wait
 * @param withdrawable whether it can be taken back now
 * @param message the desk's question, request for correction or reason, when there is one
 */
record Status(
        String reference,
        String referenceLabel,
        String procedure,
        String procedureName,
        CaseState state,
        String label,
        List<ReachedStep> steps,
        boolean withdrawable,
        @Nullable LocalDate deadline,
        @Nullable String todo,
        @Nullable String message) {

    /** A public state and the moment it was reached (Japan time). */
    record ReachedStep(String label, OffsetDateTime at) {}
}
