package jp.madoguchi.signature;

import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.procedures.EvaluatedForm;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.Procedure;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Which applications wait for a signature, with everything that it would be about. */
@Component
class SignableApplications {

    private final Applications applications;
    private final Procedures procedures;
    private final FormEvaluator forms;
    private final Signatures signatures;

    SignableApplications(Applications applications, Procedures procedures, FormEvaluator forms, Signatures signatures) {
        this.applications = applications;
        this.procedures = procedures;
        this.forms = forms;
        this.signatures = signatures;
    }

    /**
     * @throws NotAwaitingSignatureException if the application can no longer be edited, needs no signature or has one over
     *     its form as it stands now (409)
     * @throws FormIncompleteException if something is still to be filled in (409)
     */
    Signable require(String reference) {
        var application = applications.get(reference);
        var procedure = procedures.get(application.procedure());
        if (!application.state().editable()
                || !application.consented()
                || !procedures.requirements(procedure.id()).signatureRequired()) {
            throw new NotAwaitingSignatureException();
        }
        var form = forms.evaluate(procedure, application.values(), Map.of());
        var signature = signatures.current(reference);
        if (signature.filter(made -> made.signedOn(form)).isPresent()) {
            throw new NotAwaitingSignatureException();
        }
        if (!form.complete()) {
            throw new FormIncompleteException();
        }
        return new Signable(application, procedure, form, signature.isPresent());
    }

    /** Whether the form is still the one that this document was made of. */
    boolean asIn(Bytes document, Application application) {
        var form = forms.evaluate(procedures.get(application.procedure()), application.values(), Map.of());
        return SigningDocument.formVersion(document).equals(form.version());
    }

    /**
     * A complete application that nobody has signed as it stands.
     *
     * @param outdated a signature over an older form counts until it is voided
     */
    record Signable(Application application, Procedure procedure, EvaluatedForm form, boolean outdated) {}
}
