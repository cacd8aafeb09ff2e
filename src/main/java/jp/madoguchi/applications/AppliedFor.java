package jp.madoguchi.applications;

import java.util.List;
import java.util.Optional;

/**
 * What was submitted, in the words that the applicant read: neither a later form nor a draft that is being corrected
 * changes what a clerk sees and decides about.
 *
 * @param version of the draft that was submitted
 * @param form SHA-256 of the form's file as it was then
 * @param fields all that showed and were filled, in reading order; what the certificate says is kept with the signature
 */
public record AppliedFor(int version, String form, List<Field> fields) {

    /**
     * One field as it was shown.
     *
     * @param page title of the page on which it stood
     * @param value the chosen option's label, はい or いいえ, otherwise as typed
     */
    public record Field(String page, String key, String label, String value) {}

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
