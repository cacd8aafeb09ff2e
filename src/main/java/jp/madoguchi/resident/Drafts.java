package jp.madoguchi.resident;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.procedures.EvaluatedForm;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.signature.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents fill in: shown as evaluated form, kept with every change, its signature voided by a change. */
@Component
class Drafts {

    private final Applications applications;
    private final Case cases;
    private final Procedures procedures;
    private final FormEvaluator forms;
    private final Signatures signatures;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(
            Applications applications,
            Case cases,
            Procedures procedures,
            FormEvaluator forms,
            Signatures signatures,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.signatures = signatures;
        this.audit = audit;
        this.clock = clock;
    }

    Draft show(String reference) {
        return draft(applications.get(reference));
    }

    /**
     * Records the agreement to the terms as they stand now.
     *
     * @throws TermsChangedException if the resident agreed to another version of the text
     */
    Draft consent(String reference, String termsVersion) {
        return cases.change(reference, application -> {
            if (!procedures.get(application.procedure()).terms().version().equals(termsVersion)) {
                throw new TermsChangedException();
            }
            if (application.consented()) {
                return draft(application);
            }
            audit.write(reference, AuditLog.RESIDENT, "CONSENTED", termsVersion);
            return draft(applications.keepConsent(reference, termsVersion, clock.instant()));
        });
    }

    /**
     * Keeps changed values; a change after signing voids the signature.
     *
     * @param expected the version that the browser saw, null when it does not say
     * @throws DraftChangedException if somebody (another tab) was faster
     */
    Draft save(String reference, Map<String, Object> patch, @Nullable String expected) {
        return cases.change(reference, application -> {
            requireEditable(application, expected);
            var values = forms.accept(procedures.get(application.procedure()), application.values(), patch);
            if (values.equals(application.values())) {
                return draft(application);
            }
            var changed = applications.keepValues(reference, values);
            if (signatures.voidAll(reference)) {
                cases.tell(changed, Messages.APPLICATION_EDITED, Map.of());
            }
            return draft(changed);
        });
    }

    private void requireEditable(Application application, @Nullable String expected) {
        if (!application.state().editable()) {
            throw new NotEditableException();
        }
        if (!application.consented()) {
            throw new TermsRequiredException();
        }
        if (expected != null && !Draft.isVersion(expected, application.version())) {
            throw new DraftChangedException(draft(application));
        }
    }

    private Draft draft(Application application) {
        var procedure = procedures.get(application.procedure());
        var attempt = signatures.last(application.reference());
        var accepted = attempt.filter(Signatures.Current::accepted);
        var form = forms.evaluate(
                procedure,
                application.values(),
                accepted.map(Signatures.Current::certificateValues).orElse(Map.of()));
        boolean required = procedures.requirements(procedure.id()).signatureRequired();
        boolean signed = accepted.filter(signature -> signature.signedOn(form)).isPresent();
        return new Draft(
                application.reference(),
                procedure.id(),
                procedure.name(),
                application.state(),
                application.state().label(),
                next(application, form, required && !signed),
                procedure.terms(),
                form.pages(),
                accepted.isPresent() && !signed && application.state().editable()
                        ? Draft.SignatureState.OUTDATED
                        : new Draft.SignatureState(
                                required,
                                attempt.map(signature ->
                                                signature.verdict().result().name())
                                        .orElse(null),
                                attempt.map(signature -> signature.verdict().message())
                                        .orElse(null)),
                application.version());
    }

    private Draft.Next next(Application application, EvaluatedForm form, boolean toBeSigned) {
        if (application.state().ended()) {
            return Draft.Next.ENDED;
        }
        if (!application.state().editable()) {
            return application.correctionOpen() ? Draft.Next.LAPSED : Draft.Next.DONE;
        }
        if (!application.consented()) {
            return Draft.Next.TERMS;
        }
        if (!form.complete()) {
            return Draft.Next.FILL;
        }
        return toBeSigned ? Draft.Next.SIGN : Draft.Next.CONFIRM;
    }
}
