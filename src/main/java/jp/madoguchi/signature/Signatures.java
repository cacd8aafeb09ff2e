package jp.madoguchi.signature;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.procedures.EvaluatedForm;
import org.springframework.stereotype.Service;

/** What other features may know and do about the signature of an application. */
@Service
public class Signatures {

    private final SignatureArchive archive;

    Signatures(SignatureArchive archive) {
        this.archive = archive;
    }

    /** The signature under which the application stands: accepted (VALID or UNKNOWN) and not voided. */
    public Optional<Current> current(String reference) {
        return last(reference).filter(Current::accepted);
    }

    /** The latest attempt that was not voided, also a refused one, so that the form can say why. */
    public Optional<Current> last(String reference) {
        return archive.last(reference).flatMap(Signatures::shown);
    }

    /**
     * Makes all signatures worthless, since what they were about has changed; in the caller's transaction.
     *
     * @return whether an accepted one was among them, for which the process must be told
     */
    public boolean voidAll(String reference) {
        return archive.voidAll(reference).stream().anyMatch(result -> result != Reason.Result.REFUSED);
    }

    private static Optional<Current> shown(ArchivedSignature row) {
        return row.verdict()
                .map(verdict -> new Current(SigningDocument.formVersion(row.document()), verdict, row.holder()));
    }

    /**
     * A received signature with its verdict.
     *
     * @param formVersion of the form on which it was filled in
     * @param holder empty when the certificate could not be read
     */
    public record Current(String formVersion, Verdict verdict, Optional<Holder> holder) {

        /** The application may stand on it: good, or not yet known to be revoked. */
        public boolean accepted() {
            return !verdict.refused();
        }

        /** Whether this form was signed; a later one asks for something else and must be signed anew. */
        public boolean signedOn(EvaluatedForm form) {
            return formVersion.equals(form.version());
        }

        /** What the form shows in its read-only fields: {@code name}, {@code address}, {@code birthDate}. */
        public Map<String, String> certificateValues() {
            return holder.map(Holder::formValues).orElse(Map.of());
        }
    }
}
