package jp.madoguchi.resident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.procedures.EvaluatedForm;
import jp.madoguchi.procedures.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * The application as its browser draws it.
 *
 * @param procedure the procedure's id
 * @param label the public wording of the state
 * @param next the one thing to do now
 * @param version of the draft; the ETag
 */
record Draft(
        String reference,
        String procedure,
        String procedureName,
        CaseState state,
        String label,
        Next next,
        Procedure.Terms terms,
        List<EvaluatedForm.Page> pages,
        SignatureState signature,
        @JsonIgnore int version) {

    /** What the resident does next. */
    enum Next {
        TERMS,
        FILL,
        SIGN,
        CONFIRM,
        /** it is with the desk */
        DONE,
        /** a correction was asked for and not submitted in time, and the desk has it again; the status says so */
        LAPSED,
        /** nothing will happen any more; the status says why and what can be done */
        ENDED
    }

    /** Whether a signature is needed, and what became of the one that was made. */
    record SignatureState(
            boolean required,
            @Nullable String verdict,
            @Nullable String message) {

        /** The form has changed since it was signed. */
        static final SignatureState OUTDATED =
                new SignatureState(true, "REFUSED", "電子署名のあとで、申請書の様式が変わりました。お手数ですが、内容をご確認のうえ、もう一度電子署名をしてください。");
    }

    String eTag() {
        return eTag(version);
    }

    /**
     * Whether a browser speaks of this version. A proxy that compresses answers marks their version as weak (RFC 9110,
     * 8.8.3); it is the same one.
     */
    static boolean isVersion(String said, int version) {
        return said.equals(eTag(version)) || said.equals("W/" + eTag(version));
    }

    private static String eTag(int version) {
        return "\"%d\"".formatted(version);
    }
}
