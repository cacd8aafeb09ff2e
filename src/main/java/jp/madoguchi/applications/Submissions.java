package jp.madoguchi.applications;

import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import org.springframework.stereotype.Component;

/** What was submitted, as the record tells it: a draft that is corrected may hold something else for a while. */
@Component
public class Submissions {

    private static final String SUBMITTED = "SUBMITTED";

    private final AuditLog audit;

    Submissions(AuditLog audit) {
        this.audit = audit;
    }

    /** The resident submits the application as it stands; in the caller's transaction. */
    public void record(Application application) {
        audit.write(application.reference(), AuditLog.RESIDENT, SUBMITTED, version(application));
    }

    /** Whether the draft still holds what was submitted last; nothing else may be approved. */
    public boolean stands(Application application) {
        return last(application, Submissions::isSubmission)
                .filter(line -> line.detail().equals(version(application)))
                .isPresent();
    }

    /** Whether a correction was asked for, and nothing has been submitted since. */
    public boolean uncorrected(Application application) {
        return last(application, line -> isSubmission(line) || isReturn(line))
                .filter(Submissions::isReturn)
                .isPresent();
    }

    private Optional<AuditLine> last(Application application, Predicate<AuditLine> wanted) {
        return audit.of(application.reference()).stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static boolean isSubmission(AuditLine line) {
        return line.action().equals(SUBMITTED);
    }

    private static boolean isReturn(AuditLine line) {
        return line.action().equals(MilestoneWriter.MILESTONE) && line.detail().equals(CaseState.CORRECTING.name());
    }

    private static String version(Application application) {
        return "version " + application.version();
    }
}
