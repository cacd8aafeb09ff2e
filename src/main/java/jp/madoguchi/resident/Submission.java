package jp.madoguchi.resident;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.AppliedFor;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.procedures.EvaluatedForm;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.FormRefusedException;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.process.ProcessVariable;
import jp.madoguchi.signature.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 「この内容で申請する」: the legal moment of arrival, once, however often the button is pressed. */
@Component
class Submission {

    /** The day of receipt, from which contact days count; a corrected application keeps its first one. */
    static final ProcessVariable<Date> RECEIVED_AT = new ProcessVariable<>("receivedAt", Date.class);

    private final Case cases;
    private final Applications applications;
    private final Drafts drafts;
    private final Procedures procedures;
    private final FormEvaluator forms;
    private final Signatures signatures;
    private final AuditLog audit;
    private final Clock clock;

    Submission(
            Case cases,
            Applications applications,
            Drafts drafts,
            Procedures procedures,
            FormEvaluator forms,
            Signatures signatures,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.drafts = drafts;
        this.procedures = procedures;
        this.forms = forms;
        this.signatures = signatures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits, or tells again what the first submission was answered.
     *
     * @param shown the version that the resident read before pressing the button, null when the browser does not say
     * @throws DraftChangedException if the draft is another one by now
     */
    Receipt submit(String reference, @Nullable String idempotencyKey, @Nullable String shown) {
        return cases.change(reference, application -> {
            if (!application.state().editable() || repeated(application, idempotencyKey)) {
                return again(application);
            }
            if (shown != null && !Draft.isVersion(shown, application.version())) {
                throw new DraftChangedException(drafts.show(reference));
            }
            var form = requireSubmittable(application);
            applications.keepSubmission(reference, appliedFor(application, form), idempotencyKey, clock.instant());
            audit.write(reference, AuditLog.RESIDENT, "SUBMITTED", "version " + application.version());
            if (!cases.tell(application, Messages.APPLICATION_SUBMITTED, variables(application))) {
                throw new NotReadyException();
            }
            return new Receipt(reference, applications.get(reference).state());
        });
    }

    /** A late copy of the request that was accepted, not the submission of a corrected application. */
    private static boolean repeated(Application application, @Nullable String idempotencyKey) {
        return idempotencyKey != null && idempotencyKey.equals(application.submissionKey());
    }

    private static Receipt again(Application application) {
        if (!application.submitted()) {
            throw new NotEditableException();
        }
        return new Receipt(application.reference(), application.state());
    }

    private EvaluatedForm requireSubmittable(Application application) {
        if (!application.consented()) {
            throw new TermsRequiredException();
        }
        var procedure = procedures.get(application.procedure());
        var signature = signatures.current(application.reference());
        var form = forms.evaluateDemandingAll(procedure, application.values());
        if (!form.complete()) {
            var errors = new LinkedHashMap<String, String>();
            form.fields()
                    .filter(field -> field.error() != null)
                    .forEach(field -> errors.put(field.key(), Objects.requireNonNull(field.error())));
            throw new FormRefusedException(errors);
        }
        if (procedures.requirements(procedure.id()).signatureRequired()
                && signature.filter(made -> made.signedOn(form)).isEmpty()) {
            throw new SignatureRequiredException();
        }
        return form;
    }

    private static AppliedFor appliedFor(Application application, EvaluatedForm form) {
        var fields = form.pages().stream()
                .flatMap(page -> page.fields().stream()
                        .filter(field -> field.holdsValue() && !field.shown().isEmpty())
                        .map(field -> new AppliedFor.Field(page.title(), field.key(), field.label(), field.shown())))
                .toList();
        return new AppliedFor(application.version(), form.version(), fields);
    }

    private Map<String, Object> variables(Application application) {
        var variables = new HashMap<String, Object>();
        if (!application.submitted()) {
            variables.put(RECEIVED_AT.name(), Date.from(clock.instant()));
        }
        return variables;
    }

    /** What the resident gets: the number to ask with, and where the application stands. */
    record Receipt(String reference, CaseState state) {}
}
