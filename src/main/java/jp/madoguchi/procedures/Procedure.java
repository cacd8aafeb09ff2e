package jp.madoguchi.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One procedure of the catalogue as its file describes it; what depends on decisions (signature, payment, days) is
 * asked from {@link Requirements}, {@link Deadlines} and the fee decision.
 *
 * @param id short and romanised, e.g. {@code juminhyo}; the engine's and the API's name of the procedure
 * @param name what residents call it, e.g. 住民票の写し
 * @param category heading of the list on which it stands
 * @param prepare what must be at hand before applying
 * @param notes what must be known before applying
 * @param after what happens after applying; {@code {paymentDays}}, {@code {contactDays}} and {@code {checkTime}} stand
 *     for the procedure's deadlines
 * @param form file name without {@code .form}
 * @param duration how long it takes, as a sentence
 * @param fees what the catalogue shows as price, amounts are looked up in the fee decision
 */
public record Procedure(
        String id,
        String name,
        String category,
        String summary,
        List<Thing> prepare,
        List<String> notes,
        List<String> after,
        Terms terms,
        String form,
        String duration,
        List<FeeHint> fees) {

    /** One of the things to prepare (ご用意いただくもの). */
    public record Thing(String label, @Nullable String hint) {}

    /** The 利用規約 that the resident agrees to; the version is what gets recorded. */
    public record Terms(String version, String text) {}

    /** A certificate whose price is shown; {@code kind} is what the fee decision distinguishes. */
    public record FeeHint(String label, @Nullable String kind) {}
}
