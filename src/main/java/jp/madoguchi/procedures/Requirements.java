package jp.madoguchi.procedures;

import java.util.Map;

/**
 * What one procedure asks for, as the decision {@code Requirements} says today.
 *
 * @param signatureRequired the form must be signed with a My Number Card (要電子署名)
 * @param paymentRequired something may have to be paid after the review
 * @param reviewGroup the desk that reviews
 * @param dispatchGroup the desk that posts the envelope
 */
public record Requirements(
        boolean signatureRequired, boolean paymentRequired, String reviewGroup, String dispatchGroup) {

    static Requirements of(Map<String, Object> row) {
        return new Requirements(
                Boolean.TRUE.equals(row.get("signatureRequired")),
                Boolean.TRUE.equals(row.get("paymentRequired")),
                String.valueOf(row.get("reviewGroup")),
                String.valueOf(row.get("dispatchGroup")));
    }
}
