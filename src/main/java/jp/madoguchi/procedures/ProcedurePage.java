package jp.madoguchi.procedures;

import java.util.List;

/**
 * A procedure as residents read about it before they apply; what {@code GET /api/procedures} answers.
 *
 * @param prepare what must be at hand
 * @param notes what must be known before applying
 * @param after what happens after applying, with the procedure's deadlines filled in
 * @param fees today's prices without postage, yen
 * @param duration how long it takes, as a sentence
 */
record ProcedurePage(
        String id,
        String name,
        String category,
        String summary,
        boolean signatureRequired,
        boolean paymentRequired,
        List<Procedure.Thing> prepare,
        List<String> notes,
        List<String> after,
        List<Price> fees,
        String duration,
        String termsVersion) {

    /** @param amount yen */
    record Price(String label, int amount) {}
}
