package jp.madoguchi.procedures;

import java.util.Map;

/**
 * What one procedure asks for, as the decision {@code Requirements} says today.
 *
 * @param signatureRequired the form must be signed with a My Number Card (要電子署名)
 * @param paymentRequired something may have to be paid after the review
 * @param reviewGroup the desk that reviews
 * @param dispatchGroup the desk that posts the envelope
 * @param residenceRequired only for people who are registered in this city
 * @param secondPersonCheck a second person, never the first, looks into the envelope before it is closed
 */
public record Requirements(
        boolean signatureRequired,
        boolean paymentRequired,
        String reviewGroup,
        String dispatchGroup,
        boolean residenceRequired,
        boolean secondPersonCheck) {

    static Requirements of(Map<String, Object> row) {
        return new Requirements(
                Boolean.TRUE.equals(row.get("signatureRequired")),
                Boolean.TRUE.equals(row.get("paymentRequired")),
                String.valueOf(row.get("reviewGroup")),
                String.valueOf(row.get("dispatchGroup")),
                Boolean.TRUE.equals(row.get("residenceRequired")),
                Boolean.TRUE.equals(row.get("secondPersonCheck")));
    }
}
